using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Klynge.ClosedHierarchies;

/// <summary>Lifts CS8509 ("not exhaustive") where each case of a closed hierarchy has an arm without a guard.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ClosedHierarchySuppressor : DiagnosticSuppressor
{
    static readonly SuppressionDescriptor Exhaustive = new("KLY0001", "CS8509", "Every case has an arm.");
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions => ImmutableArray.Create(Exhaustive);

    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        foreach (var warning in context.ReportedDiagnostics)
        {
            var tree = warning.Location.SourceTree!;
            var node = tree.GetRoot(context.CancellationToken).FindNode(warning.Location.SourceSpan);
            var model = context.GetSemanticModel(tree);
            if (node.FirstAncestorOrSelf<SwitchExpressionSyntax>() is { } syntax
                && model.GetOperation(syntax) is ISwitchExpressionOperation { Value.Type: INamedTypeSymbol type } @switch
                && IsClosed(type)
                && type.GetTypeMembers().Where(member => Is(member, type)).All(@case =>
                       @switch.Arms.Any(arm => arm.Guard is null && Takes(arm.Pattern, @case)))
                && (model.GetTypeInfo(syntax.GoverningExpression).Nullability.FlowState != NullableFlowState.MaybeNull
                    || @switch.Arms.Any(arm => arm.Pattern is IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: null } })))
                context.ReportSuppression(Suppression.Create(Exhaustive, warning));
        }
    }

    // Private constructors are invisible across assemblies; what is left to see is the record's copy constructor.
    static bool IsClosed(INamedTypeSymbol type) => type.IsAbstract && type.IsRecord && type.InstanceConstructors.All(c =>
        c.DeclaredAccessibility == Accessibility.Private || c.Parameters.Length == 1 && Is(c.Parameters[0].Type, type));

    static bool Is(ITypeSymbol? type, ITypeSymbol other) =>
        type is not null && (SymbolEqualityComparer.Default.Equals(type, other) || Is(type.BaseType, other));

    static bool Takes(IPatternOperation pattern, ITypeSymbol @case) => pattern switch
    {
        ITypePatternOperation p => Is(@case, p.MatchedType),
        IDeclarationPatternOperation { MatchedType: { } type } => Is(@case, type),
        IRecursivePatternOperation p => Is(@case, p.MatchedType)
            && p.DeconstructionSubpatterns.Concat(p.PropertySubpatterns.Select(s => s.Pattern)).All(TakesAll),
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } p => Takes(p.LeftPattern, @case) || Takes(p.RightPattern, @case),
        _ => false,
    };

    static bool TakesAll(IPatternOperation p) => p is IDiscardPatternOperation or IDeclarationPatternOperation { MatchesNull: true };
}
