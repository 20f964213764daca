namespace Klynge.Access.SignIn;

/// <summary>Takes away links that are of no more use to anyone: with them go the names and addresses of those who never came.</summary>
public sealed class ForgetLinks(AccessDb db)
{
    /// <summary>Forgets; says how many.</summary>
    public Task<int> Run(DateTimeOffset now, CancellationToken cancel) => Links.Forget(db, now, cancel);
}
