using System.Collections.Concurrent;
using Klynge.Atlas.Findings;
using Klynge.Detection;
using Klynge.Register.Knowledge;
using Klynge.Register.Places;

namespace Klynge.Web.Maps;

/// <summary>Maps that have been drawn, kept while their run is the current one: a finished run never changes, so neither does its map.</summary>
sealed class Charts(ChartFiles files, KnowledgeEnvironments knowledge)
{
    // A finding's map is some 60 kB; three hundred of them are the findings of a large run.
    internal const int Kept = 300;

    readonly ConcurrentDictionary<string, (string Run, CountryPicture Picture)> _countries = [];
    readonly ConcurrentDictionary<string, (string Run, CountryPicture Picture)> _withCityLife = [];
    readonly ConcurrentDictionary<(string Run, string Address), FindingPicture> _findings = [];

    /// <summary>The map of a population's current run. City life is left out: a hill says that there is more than that.</summary>
    /// <param name="population">The population's name.</param>
    /// <param name="projection">The population's projection: which country.</param>
    /// <param name="run">The run's id; "" when nothing has been run.</param>
    /// <param name="findings">Reads the run's findings; asked once a run.</param>
    public async Task<CountryPicture> Country(string population, Projection projection, string run, Func<Task<IReadOnlyList<Finding>>> findings)
    {
        if (_countries.TryGetValue(population, out var known) && known.Run == run) return known.Picture;

        var country = Maps.Country.Of(projection, files);
        var all = (await findings()).Where(finding => finding.Evidence.Figures.Kind is not ConcentrationKind.Urbanisation).ToList();
        var picture = CountryPicture.Draw(files, country, FrameOf(country, all), all);
        _countries[population] = (run, picture);
        return picture;
    }

    /// <summary>The map of every finding of a population's current run, city life too: what a filtered list shows its part of.</summary>
    /// <inheritdoc cref="Country"/>
    public async Task<CountryPicture> WithCityLife(string population, Projection projection, string run, Func<Task<IReadOnlyList<Finding>>> findings)
    {
        if (_withCityLife.TryGetValue(population, out var known) && known.Run == run) return known.Picture;

        var country = Maps.Country.Of(projection, files);
        var all = await findings();
        var picture = CountryPicture.Draw(files, country, FrameOf(country, all), all);
        _withCityLife[population] = (run, picture);
        return picture;
    }

    /// <summary>The map of one finding.</summary>
    public FindingPicture Of(Finding finding, Projection projection)
    {
        var key = (finding.Run, finding.Address);
        if (_findings.TryGetValue(key, out var known)) return known;

        if (_findings.Count >= Kept) _findings.Clear();
        return _findings[key] = FindingPicture.Draw(files, Maps.Country.Of(projection, files), finding,
            [.. finding.Knowledge.Select(near => knowledge.Get(near.Id)).OfType<KnowledgeEnvironment>().Select(environment => (environment.Id, environment.Lat, environment.Lon))]);
    }

    /// <summary>A run whose findings all lie in one county is drawn on that county.</summary>
    static Frame FrameOf(Country country, IReadOnlyList<Finding> findings)
    {
        var counties = findings.SelectMany(finding => finding.Where.Counties).Distinct().ToList();
        return country switch
        {
            Maps.Country.Norway norway when counties is [var county] => norway.County(county),
            Maps.Country.Norway norway => norway.Whole,
            Maps.Country.UnitedStates states => states.Whole,
        };
    }
}
