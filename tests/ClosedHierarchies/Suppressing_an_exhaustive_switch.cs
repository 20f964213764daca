using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace Klynge.ClosedHierarchies.Tests;

/// <summary>A switch expression over a closed hierarchy needs no default arm, and loses that right with its first gap.</summary>
public sealed class Suppressing_an_exhaustive_switch
{
    const string Shapes = """
        #nullable enable
        public abstract record Shape
        {
            private Shape() { }
            public sealed record Circle(double Radius) : Shape;
            public sealed record Square(double Side, string? Label) : Shape;
            public sealed record Point : Shape;
        }
        """;

    [Fact]
    public Task All_cases_have_an_arm() => Holds("shape switch { Shape.Circle => 1, Shape.Square(var side, _) => 2, Shape.Point p => 3 }");

    [Fact]
    public Task Cases_may_share_an_arm() => Holds("shape switch { Shape.Circle or Shape.Point => 1, Shape.Square => 2 }");

    [Fact]
    public Task A_deleted_arm_fails_the_build() => Fails("shape switch { Shape.Circle => 1, Shape.Square => 2 }");

    [Fact]
    public Task A_guarded_arm_does_not_count() =>
        Fails("shape switch { Shape.Circle(var r) when r > 1 => 1, Shape.Square => 2, Shape.Point => 3 }");

    [Fact]
    public Task An_arm_for_some_values_only_does_not_count() =>
        Fails("shape switch { Shape.Circle(1.0) => 1, Shape.Square => 2, Shape.Point => 3 }");

    [Fact]
    public Task A_value_that_may_be_null_needs_an_arm_for_null() =>
        Fails("maybe switch { Shape.Circle => 1, Shape.Square => 2, Shape.Point => 3 }");

    [Fact]
    public Task With_an_arm_for_null_it_holds() =>
        Holds("maybe switch { null => 0, Shape.Circle => 1, Shape.Square => 2, Shape.Point => 3 }");

    [Fact]
    public Task A_hierarchy_that_others_may_extend_is_not_closed() =>
        Fails("open switch { Open.One => 1, Open.Two => 2 }",
            "public abstract record Open { public sealed record One : Open; public sealed record Two : Open; }");

    static async Task Holds(string expression) => Assert.DoesNotContain(await Unsuppressed(expression, ""), IsCs8509);

    static async Task Fails(string expression, string more = "") => Assert.Contains(await Unsuppressed(expression, more), IsCs8509);

    static bool IsCs8509(Diagnostic d) => d.Id is "CS8509" or "CS8655";

    static async Task<ImmutableArray<Diagnostic>> Unsuppressed(string expression, string more)
    {
        var parameters = "Shape shape, Shape? maybe" + (more.Length > 0 ? ", Open open" : "");
        var source = $"{Shapes}\n{more}\nstatic class C {{ static int Of({parameters}) => {expression}; }}";
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) || path.EndsWith("netstandard.dll", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create("sample", [CSharpSyntaxTree.ParseText(source, cancellationToken: Xunit.TestContext.Current.CancellationToken)],
            references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        Assert.DoesNotContain(compilation.GetDiagnostics(Xunit.TestContext.Current.CancellationToken), d => d.Severity == DiagnosticSeverity.Error);

        var diagnostics = await compilation
            .WithAnalyzers([new ClosedHierarchySuppressor()], new CompilationWithAnalyzersOptions(
                new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: false, reportSuppressedDiagnostics: true))
            .GetAllDiagnosticsAsync(Xunit.TestContext.Current.CancellationToken);
        return [.. diagnostics.Where(d => !d.IsSuppressed)];
    }
}
