namespace Klynge.Web.Safety;

/// <summary>Whether what a request is about was begun by somebody made up. Noted where its subject is found, so that no page can forget to say it.</summary>
static class ExampleCase
{
    static readonly object Key = new();

    public static void Mark(HttpContext http) => http.Items[Key] = true;

    public static bool Has(HttpContext http) => http.Items.ContainsKey(Key);
}
