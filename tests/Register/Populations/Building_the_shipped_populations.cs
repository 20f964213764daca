using System.Data.Common;
using Klynge.Register.Industries;
using Klynge.Register.Places;
using Klynge.Register.Populations;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Klynge.Register.Tests.Populations;

public sealed class Building_the_shipped_populations(PreparedRegister register) : IClassFixture<PreparedRegister>
{
    Population Telemark => register.Store.Load("telemark")!;

    Population Preview => register.Store.Load("norway-preview")!;

    [Fact]
    public void Every_row_read_is_in_or_left_out_for_one_reason() => Assert.All(register.Store.Infos(), info =>
        Assert.Equal(info.Read, info.Units + info.Left.Sum(l => l.Rows)));

    [Fact]
    public void Telemark_is_complete_from_five_employees_on()
    {
        Assert.Equal((4203, 3688, 92_093L), (Telemark.Info.Read, Telemark.Info.Units, Telemark.Info.Jobs));
        Assert.Equal((Basis.Areas, Standard.Nace21), (Telemark.Info.Basis, Telemark.Info.Standard));
        Assert.All(Telemark.Units, u => Assert.True(u.Employees >= 5));
        Assert.Equal(17, Telemark.Areas.Length);
        Assert.All(Telemark.Areas, a => Assert.All(a.Neighbours, n => Assert.Contains(Telemark.Areas, b => b.Code == n)));
    }

    [Fact]
    public void The_preview_has_a_point_for_every_unit()
    {
        Assert.Equal((15_457, 13_837), (Preview.Info.Read, Preview.Info.Units));
        Assert.Equal((Basis.Points, Standard.Nace2), (Preview.Info.Basis, Preview.Info.Standard));
        Assert.All(Preview.Units, u => Assert.InRange(u.PrecisionMetres, 250, 60_000));
        Assert.All(Preview.Units, u => Assert.InRange(u.Lat, 57, 72));
        Assert.Equal(5_000, Preview.Info.SmallestRadiusMetres);
    }

    [Fact]
    public void What_must_be_known_of_its_units_is_counted()
    {
        int Flagged(string flag) => Preview.Info.Flagged.SingleOrDefault(f => f.Flag == flag)?.Units ?? 0;
        Assert.Equal(Preview.Units.Count(u => u.Notes.HasFlag(PlaceNotes.CareOf)), Flagged("care-of"));
        Assert.True(Flagged("care-of") > 0);
        Assert.Equal(Preview.Units.Count(u => u.Name is null), Preview.Info.Flagged.Where(f => f.Flag.StartsWith("unnamed", StringComparison.Ordinal)).Sum(f => f.Units));
        Assert.Equal(Telemark.Units.Count(u => u.Name is null), Telemark.Info.Flagged.Sum(f => f.Units));
    }

    [Fact]
    public void Units_that_serve_their_own_group_are_left_out_and_counted()
    {
        Assert.Equal(492, Preview.Info.Left.Single(l => l.Reason == "auxiliary").Rows);
        // Aquaculture by its code, a head office by what it does (70.100).
        Assert.DoesNotContain(Preview.Units, u => u.Name == "NORDLAKS HOLDING AS");
    }

    [Fact]
    public void An_office_hotel_is_off_the_map()
    {
        Assert.True(Preview.Info.Left.Single(l => l.Reason == "office-hotel").Rows > 20);
        // Employers are kept, and said to be at one.
        Assert.All(Preview.Units.Where(u => u.Notes.HasFlag(PlaceNotes.OfficeHotel)), u => Assert.True(u.Employees is null or >= 5));
    }

    [Fact]
    public void Codes_are_of_the_populations_standard() => Assert.All([Telemark, Preview], population =>
        Assert.All(population.Units, u => Assert.Equal(4, Shipped.Classifications.Find(population.Info.Standard, u.Leaf)?.Level)));

    [Fact]
    public void What_stands_on_the_screen_is_computed()
    {
        Assert.Equal(
            "Real register data, complete for establishments with 5 or more employees, December 2025: 3,688 establishments with 92,093 employees. "
            + "Positions are municipalities. Self-employed and smaller firms are not included.", Telemark.Info.Statement.En);
        Assert.Equal(
            "Preview from real register units, about 1 in 55, 2022–2026. Positions are postal-code points (about 1 km in towns, up to 10 km in the "
            + "country): nothing below 5 km is claimed. Numbers are units seen in the sample (13,837), not firms in Norway. "
            + "Where nothing is found, nothing is said.", Preview.Info.Statement.En);
        Assert.StartsWith("Førehandsvising med ekte einingar", Preview.Info.Statement.Nn);
    }

    [Fact]
    public void Who_may_not_be_named_has_no_number_either() => Assert.All([Telemark, Preview], population =>
        Assert.All(population.Units.Where(u => u.Name is null), u =>
        {
            Assert.StartsWith("u", u.Id);
            Assert.False(u.Owner.Length == 9 && u.Owner == u.Id);
        }));

    [Fact]
    public void The_database_refuses_a_number_without_a_name()
    {
        var refused = Assert.ThrowsAny<DbException>(
            () => register.Db.Run($"UPDATE {register.Db.Table("population_unit")} SET name = NULL WHERE population = 'telemark' AND name IS NOT NULL"));
        Assert.Contains("register_population_unit_privacy", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_without_a_company_word_is_not_shown()
    {
        // In the sample of 2024: an establishment whose name is a person's, and whose parent is not known.
        Assert.DoesNotContain(Preview.Units, u => u.Name is "ROGER BRATSETH" or "JEANETTE GUNDERSEN" or "KARSTEIN FEET");
        Assert.Contains(Preview.Units, u => u.Name is null);
    }

    [Fact]
    public void The_properties_of_one_landlord_are_one_decision_maker()
    {
        var landlord = Preview.Units.Where(u => u.Area == "0301" && u.Leaf.StartsWith("68", StringComparison.Ordinal)
            && u.Name?.StartsWith("KLP ", StringComparison.Ordinal) == true).ToArray();
        Assert.True(landlord.Length >= 4);
        Assert.Single(landlord.Select(u => u.Owner).Distinct());
        Assert.True(Preview.Info.DecisionMakers < Preview.Info.Units);
    }

    [Fact]
    public void Building_again_gives_the_same()
    {
        var before = Telemark;
        var info = register.Store.Build("telemark", Shipped.Data, Shipped.Classifications, Shipped.Geography);
        Assert.Equal(before.Info.InputHash, info.InputHash);
        Assert.Equal(before.Units, Telemark.Units);
    }

    [Fact]
    public void What_has_not_been_built_is_not_there()
    {
        Assert.Null(register.Store.Load("usa"));
        Assert.Throws<ArgumentException>(() => register.Store.Build("atlantis", Shipped.Data));
    }

    [Fact]
    public void The_whole_register_is_built_only_after_an_import() =>
        Assert.Throws<InvalidOperationException>(() => register.Store.Build("norway", Shipped.Data, Shipped.Classifications, Shipped.Geography));
}
