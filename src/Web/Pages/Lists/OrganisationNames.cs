using System.Collections.Immutable;
using Klynge.Register.Organisations;
using Microsoft.Extensions.Caching.Memory;

namespace Klynge.Web.Pages.Lists;

/// <summary>What organisations are called, remembered a while: every page of whoever acts for one says it, and names change only when the register is read in.</summary>
public sealed class OrganisationNames(IMemoryCache memory, OrganisationQueries organisations)
{
    static readonly TimeSpan Remembered = TimeSpan.FromMinutes(10);

    /// <summary>The names of those that are in the register and may be named, by number.</summary>
    public ImmutableDictionary<string, string> Of(IEnumerable<string> numbers) =>
        numbers.Distinct().Select(number => (Number: number, Name: memory.GetOrCreate((typeof(OrganisationNames), number), entry =>
        {
            entry.AbsoluteExpirationRelativeToNow = Remembered;
            return organisations.Names([number]).GetValueOrDefault(number);
        }))).Where(each => each.Name is not null).ToImmutableDictionary(each => each.Number, each => each.Name!);
}
