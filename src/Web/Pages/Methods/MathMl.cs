namespace Klynge.Web.Pages.Methods;

/// <summary>The formulas as MathML, which browsers draw and screen readers read without a script.</summary>
static class MathMl
{
    public static readonly string Local = Whole(
        Call("P", Row(I("X"), Op("−"), N("1"), Op("≥"), I("x"), Op("−"), N("1"))) + Op("=")
        + Sum(Row(I("k"), Op("="), I("x"), Op("−"), N("1")), Min("n", "m"))
        + Fraction(
            Choose(Row(I("n"), Op("−"), N("1")), I("k")) + Choose(Row(I("N"), Op("−"), I("n")), Row(I("m"), Op("−"), N("1"), Op("−"), I("k"))),
            Choose(Row(I("N"), Op("−"), N("1")), Row(I("m"), Op("−"), N("1")))));

    public static readonly string Calibration = Whole(
        Call("p", I("t")) + Op("=") + I("min") + Op("(") + N("1") + Op(",") + Fraction(I("n"), I("N"))
        + Sum(I("i"), "") + Sum(I("r"), "") + Indexed("A", "ir") + Op("(") + I("t") + Op(")") + Op(")")
        + Op(",") + Indexed("A", "ir") + Op("(") + I("t") + Op(")") + Op("=") + Call("P", Row(Indexed("p", "ir"), Op("≤"), I("t"))));

    public static readonly string Families = Whole(
        Indexed("p", "Simes") + Op("=") + Under("min", "k") + Fraction(Row(I("K"), Indexed("p", "(k)")), I("k"))
        + Op(",") + I("α") + Op("·") + Fraction(I("R"), I("G")));

    public static readonly string Jobs = Whole(
        Call("P", Row(Sum(Row(I("j"), Op("∈"), I("S")), ""), Indexed("w", "j"), Op("≥"), Sum(I("inside"), ""), Indexed("w", "j"))));

    public static readonly string M = Whole(
        Call("M", I("r")) + Op("=") + Fraction(N("1"), I("n")) + Sum(I("i"), "") + Fraction(Indexed("c", "i") + Op("(") + I("r") + Op(")"), Indexed("b", "i") + Op("(") + I("r") + Op(")"))
        + Op("/") + Fraction(Row(I("n"), Op("−"), N("1")), Row(I("N"), Op("−"), N("1"))));

    public static readonly string Gamma = Whole(
        I("γ") + Op("=") + Fraction(
            Row(I("G"), Op("−"), Op("("), N("1"), Op("−"), SumOfSquares, Op(")"), I("H")),
            Row(Op("("), N("1"), Op("−"), SumOfSquares, Op(")"), Op("("), N("1"), Op("−"), I("H"), Op(")"))));

    static string SumOfSquares => Sum(I("a"), "") + "<msubsup><mi>x</mi><mi>a</mi><mn>2</mn></msubsup>";

    static string Whole(string inner) => $"<math display=\"block\">{inner}</math>";

    static string I(string name) => $"<mi>{name}</mi>";

    static string N(string number) => $"<mn>{number}</mn>";

    static string Op(string sign) => $"<mo>{sign}</mo>";

    static string Row(params string[] parts) => $"<mrow>{string.Concat(parts)}</mrow>";

    static string Fraction(string over, string under) => $"<mfrac><mrow>{over}</mrow><mrow>{under}</mrow></mfrac>";

    static string Choose(string of, string take) =>
        $"<mrow><mo>(</mo><mfrac linethickness=\"0\"><mrow>{of}</mrow><mrow>{take}</mrow></mfrac><mo>)</mo></mrow>";

    static string Indexed(string name, string index) => $"<msub><mi>{name}</mi><mi>{index}</mi></msub>";

    static string Under(string name, string index) => $"<munder><mi>{name}</mi><mi>{index}</mi></munder>";

    static string Call(string name, string of) => $"<mi>{name}</mi><mo>(</mo>{of}<mo>)</mo>";

    static string Min(string a, string b) => $"<mrow><mi>min</mi><mo>(</mo><mi>{a}</mi><mo>,</mo><mi>{b}</mi><mo>)</mo><mo>−</mo><mn>1</mn></mrow>";

    static string Sum(string from, string to) => to.Length == 0
        ? $"<munder><mo>∑</mo><mrow>{from}</mrow></munder>"
        : $"<munderover><mo>∑</mo><mrow>{from}</mrow>{to}</munderover>";
}
