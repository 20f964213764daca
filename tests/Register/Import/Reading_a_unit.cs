using System.Text;
using Klynge.Register.Import;
using Klynge.Register.Industries;
using Klynge.Register.Privacy;
using Xunit;

namespace Klynge.Register.Tests.Import;

/// <summary>The traps of Enhetsregisteret's formats, one by one.</summary>
public sealed class Reading_a_unit
{
    static readonly RegisterCodes In2024 = RegisterCodes.Load(GivenRegister.Data, new DateOnly(2024, 2, 1));
    static readonly RegisterCodes In2026 = RegisterCodes.Load(GivenRegister.Data, new DateOnly(2026, 8, 5));

    [Fact]
    public void Employees_that_are_not_shown_are_one_to_four()
    {
        var row = Row("\"harRegistrertAntallAnsatte\":true");
        Assert.Equal((null, "1-4"), (row.Employees, row.EmployeesBand));
    }

    [Fact]
    public void No_registered_employees_is_none()
    {
        var row = Row("\"harRegistrertAntallAnsatte\":false");
        Assert.Equal((0, "0"), (row.Employees, row.EmployeesBand));
    }

    [Fact]
    public void Nothing_said_about_employees_is_not_known()
    {
        var row = Row("");
        Assert.Equal((null, "unknown"), (row.Employees, row.EmployeesBand));
    }

    [Theory]
    [InlineData("0", 0, "0")]
    [InlineData("3", 3, "1-4")]   // Before 2023 small numbers were shown.
    [InlineData("4", 4, "1-4")]
    [InlineData("5", 5, "5+")]
    [InlineData("16.0", 16, "5+")]
    [InlineData("\"21408\"", 21408, "5+")]
    public void A_number_of_employees_is_taken_as_it_is(string json, int number, string band)
    {
        var row = Row("\"antallAnsatte\":" + json);
        Assert.Equal((number, band), (row.Employees, row.EmployeesBand));
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("\"mange\"")]
    [InlineData("2390749040.0")]
    public void A_number_of_employees_that_cannot_be_is_left_out(string json)
    {
        var kept = Kept($"\"antallAnsatte\":{json}");
        Assert.Equal("unknown", kept.Row.EmployeesBand);
        Assert.Equal(BadRowReason.Employees, Assert.Single(kept.Remarks).Reason);
    }

    [Fact]
    public void An_auxiliary_unit_has_its_code_beside_the_industry()
    {
        var row = Row("\"naeringskode1\":{\"kode\":\"62.020\"},\"hjelpeenhetskode\":{\"kode\":\"70.100\",\"beskrivelse\":\"Hovedkontor\"}");
        Assert.Equal((true, "70.100"), (row.Auxiliary, row.AuxiliaryCode));
    }

    [Theory]
    [InlineData("\"naeringskode1\":{\"kode\":\"62.020\",\"hjelpeenhetskode\":true}", true)]
    [InlineData("\"naeringskode1\":{\"kode\":\"62.020\",\"hjelpeenhetskode\":false}", false)]
    [InlineData("\"hjelpeenhetskode\":\"true\"", true)]
    [InlineData("", false)]
    public void An_auxiliary_unit_of_older_files_has_a_flag(string json, bool auxiliary)
    {
        var row = Row(json);
        Assert.Equal((auxiliary, null), (row.Auxiliary, row.AuxiliaryCode));
    }

    [Theory]
    [InlineData("2025-08-31", Standard.Sn2007)]
    [InlineData("2025-09-01", Standard.Sn2025)]
    public void A_code_in_both_standards_is_in_that_of_the_snapshot(string asOf, Standard standard)
    {
        var codes = RegisterCodes.Load(GivenRegister.Data, DateOnly.Parse(asOf, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(new IndustryCode("03.211", standard), Row("\"naeringskode1\":{\"kode\":\"03.211\"}", codes).Industry1);
    }

    [Fact]
    public void A_code_of_the_other_standard_is_kept_with_that_and_counted()
    {
        // 45.112 is of SN2007 only: SN2025 has no division 45.
        var kept = Kept("\"naeringskode1\":{\"kode\":\"45.112\"}", In2026);
        Assert.Equal(new IndustryCode("45.112", Standard.Sn2007), kept.Row.Industry1);
        Assert.Equal(BadRowReason.OtherStandard, Assert.Single(kept.Remarks).Reason);
    }

    [Fact]
    public void The_code_00_000_is_no_industry_and_no_fault()
    {
        var kept = Kept("\"naeringskode1\":{\"kode\":\"00.000\",\"beskrivelse\":\"Uoppgitt\"}");
        Assert.Null(kept.Row.Industry1);
        Assert.Empty(kept.Remarks);
    }

    [Theory]
    [InlineData("98.765")]
    [InlineData("3.21")]
    [InlineData("03.2")]
    public void A_code_of_neither_standard_is_left_out(string code)
    {
        var kept = Kept($"\"naeringskode1\":{{\"kode\":\"{code}\"}}");
        Assert.Null(kept.Row.Industry1);
        Assert.Equal((BadRowReason.Industry, code), (Assert.Single(kept.Remarks).Reason, kept.Remarks[0].Value));
    }

    [Fact]
    public void Lines_that_were_wrapped_are_joined_by_blanks()
    {
        var row = Row("\"vedtektsfestetFormaal\":[\"Å utvikle, produsere og markedsføre ulike\",\"former for energi.\"],\"aktivitet\":[\"Utleie av bygg og\",\"anlegg.\"]");
        Assert.Equal("Å utvikle, produsere og markedsføre ulike former for energi. Utleie av bygg og anlegg.", row.Description);
    }

    [Fact]
    public void A_unit_on_Svalbard_keeps_municipality_2100()
    {
        var row = Row("\"forretningsadresse\":{\"landkode\":\"NO\",\"postnummer\":\"9170\",\"poststed\":\"LONGYEARBYEN\",\"kommune\":\"SVALBARD\",\"kommunenummer\":\"2100\"}");
        Assert.Equal(("2100", "9170", "NO"), (row.Address.Municipality, row.Address.Postcode, row.Address.Country));
    }

    [Fact]
    public void A_foreign_address_has_no_municipality_and_any_postal_code()
    {
        var kept = Kept("\"forretningsadresse\":{\"land\":\"Storbritannia\",\"landkode\":\"GB\",\"postnummer\":\"SW1Y 5EA\",\"poststed\":\"LONDON\",\"adresse\":[\"100 Pall Mall\"]}", form: "UTLA");
        Assert.Equal(new UnitAddress("100 Pall Mall", false, "SW1Y 5EA", "LONDON", null, "GB"), kept.Row.Address);
        Assert.Empty(kept.Remarks);
    }

    [Theory]
    [InlineData("\"kommunenummer\":\"\"", false)]
    [InlineData("\"kommunenummer\":null", false)]
    [InlineData("\"kommunenummer\":\"11\"", true)]
    [InlineData("\"postnummer\":\"40350\"", true)]
    public void A_blank_municipality_is_no_fault_and_a_wrong_one_is(string json, bool remarked)
    {
        var kept = Kept($"\"forretningsadresse\":{{\"landkode\":\"NO\",{json}}}");
        Assert.Null(kept.Row.Address.Municipality);
        Assert.Equal(remarked, kept.Remarks.Any(remark => remark.Reason == BadRowReason.Place));
    }

    [Fact]
    public void A_unit_with_a_postal_address_only_says_so()
    {
        var row = Row("\"postadresse\":{\"adresse\":[\"Postboks 8500\"],\"postnummer\":\"4035\",\"kommunenummer\":\"1103\",\"landkode\":\"NO\"}");
        Assert.Equal(new UnitAddress("Postboks 8500", true, "4035", null, "1103", "NO", Box: true), row.Address);
    }

    [Theory]
    [InlineData("\"c/o Kari Nordmann\",\"Storgata 1\"", "Storgata 1")]
    [InlineData("\"C/O Regnskap AS\"", null)]
    [InlineData("\"v/Kari Nordmann\",\"Storgata 1 B\"", "Storgata 1 B")]
    [InlineData("\"Storgata 1 c/o Kari Nordmann\"", "Storgata 1")]
    [InlineData("\"co Kari Nordmann\",\"Storgata 1/3\"", "Storgata 1/3")]
    [InlineData("\"Storgata 1, c / o Kari Nordmann, 2. etg\"", "Storgata 1, 2. etg")]
    [InlineData("\"Bygg A/B\",\"Havnegata 7\"", "Bygg A/B\nHavnegata 7")]
    public void Whom_an_address_is_care_of_is_not_kept(string lines, string? kept) =>
        Assert.Equal(kept, Row($"\"forretningsadresse\":{{\"landkode\":\"NO\",\"adresse\":[{lines}]}}").Address.Lines);

    [Fact]
    public void Fields_that_nobody_has_heard_of_break_nothing()
    {
        var kept = Kept("""
            "kapital":{"belop":6392018780.0,"antallAksjer":2390749040.0,"type":"Aksjekapital"},"nyttFelt2027":{"dypt":[[{"dypere":[1,2,{"x":null}]}]]},"paategninger":[],"erIKonsern":true
            """);
        Assert.Empty(kept.Remarks);
    }

    [Fact]
    public void A_unit_that_was_deleted_is_a_name_and_a_date()
    {
        var row = Row("\"slettedato\":\"2026-09-15\",\"respons_klasse\":\"SlettetEnhet\",\"historiskeNavn\":[{\"navn\":\"FJAS AS\"}]", In2026);
        Assert.Equal((new DateOnly(2026, 9, 15), true, "X AS"), (row.Closed!.Value, row.IsTombstone, row.Name));
    }

    [Theory]
    [InlineData("2022-02-30")]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    [InlineData("31.12.1999")]
    [InlineData("2022-1-1")]
    public void An_impossible_date_is_left_out(string date)
    {
        var kept = Kept($"\"stiftelsesdato\":\"{date}\"");
        Assert.Null(kept.Row.Started);
        Assert.Equal((BadRowReason.Date, date), (Assert.Single(kept.Remarks).Reason, kept.Remarks[0].Value));
    }

    [Fact]
    public void The_registers_own_beginning_in_1995_is_nobodys_founding_date()
    {
        var row = Row("\"registreringsdatoEnhetsregisteret\":\"1995-02-19\"");
        Assert.Equal((new DateOnly(1995, 2, 19), null), (row.Registered, row.Started));
    }

    [Theory]
    [InlineData("registreringsdatoEnhetsregisteret")]
    [InlineData("registreringsdatoenhetsregisteret")]
    [InlineData("registreringsdatoIEnhetsregisteret")]
    public void The_registration_date_is_found_however_it_is_spelt(string name) =>
        Assert.Equal(new DateOnly(2013, 2, 11), Row($"\"{name}\":\"2013-02-11\"").Registered);

    [Theory]
    [InlineData("\"konkurs\":true", true, false)]
    [InlineData("\"underAvvikling\":true", false, true)]
    [InlineData("\"underTvangsavviklingEllerTvangsopplosning\":true", false, true)]
    public void Bankruptcy_and_winding_up_are_kept_apart(string json, bool bankrupt, bool windingUp)
    {
        var row = Row(json);
        Assert.Equal((bankrupt, windingUp), (row.Bankrupt, row.WindingUp));
    }

    [Theory]
    [InlineData("konkursdato", "", true, false)]
    [InlineData("konkursdato", "\"konkurs\":false,", false, false)]   // The flag decides: the date is left over from what was undone.
    [InlineData("underAvviklingDato", "", false, true)]
    [InlineData("tvangsopplostPgaManglendeDagligLederDato", "", false, true)]
    [InlineData("tvangsopplostPgaManglendeRevisorDato", "", false, true)]
    [InlineData("tvangsopplostPgaManglendeRegnskapDato", "", false, true)]
    [InlineData("tvangsopplostPgaMangelfulltStyreDato", "", false, true)]
    [InlineData("tvangsavvikletPgaManglendeSlettingDato", "", false, true)]
    [InlineData("tvangsavvikletPgaManglendeSlettingDato", "\"underTvangsavviklingEllerTvangsopplosning\":false,", false, false)]
    public void A_date_without_its_flag_is_as_good(string field, string before, bool bankrupt, bool windingUp)
    {
        foreach (var (date, known) in new[] { ("2023-06-24", true), ("2024-02-02", false), ("2023-02-30", false) })
        {
            var row = Row($"{before}\"{field}\":\"{date}\"");
            Assert.Equal((bankrupt && known, windingUp && known), (row.Bankrupt, row.WindingUp));
        }
    }

    [Fact]
    public void One_date_of_five_is_enough_whatever_the_others_say() => Assert.True(
        Row("\"tvangsopplostPgaManglendeRevisorDato\":\"2024-01-27\",\"tvangsopplostPgaManglendeRegnskapDato\":null").WindingUp);

    [Fact]
    public void An_institutional_sector_is_kept() =>
        Assert.Equal("1120", Row("\"institusjonellSektorkode\":{\"kode\":\"1120\",\"beskrivelse\":\"Statlig eide aksjeselskaper mv.\"}").Sector);

    [Fact]
    public void A_public_body_has_a_superior_and_stays_an_entity()
    {
        var kept = Kept("\"overordnetEnhet\":\"872417842\"", form: "ORGL");
        Assert.Equal((UnitKind.Entity, 872417842), (kept.Row.Kind, kept.Row.Parent));
    }

    [Fact]
    public void An_establishment_started_and_closed_on_its_own_dates_and_not_when_its_owner_changed()
    {
        var row = Row("\"oppstartsdato\":\"2016-11-07\",\"datoEierskifte\":\"2020-10-14\",\"nedleggelsesdato\":\"2023-12-31\"");
        Assert.Equal((new DateOnly(2016, 11, 7), new DateOnly(2023, 12, 31)), (row.Started!.Value, row.Closed!.Value));
    }

    [Theory]
    [InlineData("\"2025\"")]
    [InlineData("2025")]
    [InlineData("\"ikke levert\"")]
    public void The_year_of_the_last_accounts_is_text_and_changes_nothing(string json)
    {
        var kept = Kept("\"sisteInnsendteAarsregnskap\":" + json);
        Assert.Empty(kept.Remarks);
        Assert.Equal(Row(""), kept.Row);
    }

    [Theory]
    [InlineData("923609017", "check-digit")]
    [InlineData("92360901", "number")]
    [InlineData("9236090160", "number")]
    [InlineData("", "number")]
    public void A_number_that_cannot_be_is_set_aside(string orgnr, string reason)
    {
        var aside = Assert.IsType<Reading.SetAside>(Read($$$"""{"organisasjonsnummer":"{{{orgnr}}}","navn":"X","organisasjonsform":{"kode":"AS"}}""", In2024));
        Assert.Equal(reason, aside.Reason.Code);
    }

    [Fact]
    public void A_number_whose_check_digit_would_be_ten_was_never_given_out() =>
        Assert.All(Enumerable.Range(0, 10), digit => Assert.False(OrganisationNumber.IsValid(Encoding.ASCII.GetBytes($"80000005{digit}"))));

    [Fact]
    public void A_legal_form_that_is_unknown_may_be_a_persons()
    {
        var kept = Kept("", form: "XYZ");
        Assert.Equal((null, "?", Bearer.PerhapsAPerson), (kept.Row.Name, kept.Row.LegalForm, kept.Row.Bearer));
        Assert.Equal(BadRowReason.LegalForm, Assert.Single(kept.Remarks).Reason);
    }

    [Theory]
    [InlineData("ENK")]
    [InlineData("PERS")]
    [InlineData("BO")]
    [InlineData("KBO")]
    public void A_persons_row_loses_name_address_and_words_before_it_goes_anywhere(string form)
    {
        var kept = Kept(
            "\"aktivitet\":[\"Ola Nordmann snekrer\"],\"stiftelsesdato\":\"Ola 1980\",\"forretningsadresse\":{\"landkode\":\"NO\",\"adresse\":[\"Olavegen 1\"],\"postnummer\":\"4035\",\"poststed\":\"STAVANGER\",\"kommunenummer\":\"1103\"}",
            form: form);
        var row = kept.Row;
        Assert.Equal((null, null, null), (row.Name, row.FoldedName, row.Description));
        Assert.Equal(new UnitAddress(null, false, "4035", "STAVANGER", "1103", "NO"), row.Address);
        Assert.All(kept.Remarks, remark => Assert.Null(remark.Value));
    }

    [Fact]
    public void E_mail_and_telephone_have_no_place_to_be_read_into() =>
        Assert.All(["epostadresse", "telefon", "mobil", "hjemmeside", "roller"], name => Assert.False(Fields.TryFind(Encoding.UTF8.GetBytes(name), out _)));

    [Fact]
    public void The_same_unit_reads_the_same_from_json_and_csv()
    {
        var json = Row("\"naeringskode1\":{\"kode\":\"06.100\"},\"antallAnsatte\":7,\"forretningsadresse\":{\"adresse\":[\"Forusbeen 50\"],\"postnummer\":\"4035\",\"landkode\":\"NO\"},\"aktivitet\":[\"Olje og\",\"gass\"]");
        var csv = "organisasjonsnummer,navn,organisasjonsform.kode,naeringskode1.kode,antallAnsatte,forretningsadresse.adresse,forretningsadresse.postnummer,forretningsadresse.landkode,aktivitet\n"
            + "923609016,X AS,AS,06.100,7,Forusbeen 50,4035,NO,\"Olje og\ngass\"\n";
        var kept = Assert.IsType<Reading.Kept>(Assert.Single(new UnitFile(new MemoryStream(Encoding.UTF8.GetBytes(csv)), UnitKind.Entity, In2024).Read()));
        Assert.Equal(json, kept.Row);
    }

    static RegisterRow Row(string more, RegisterCodes? codes = null) => Kept(more, codes).Row;

    static Reading.Kept Kept(string more, RegisterCodes? codes = null, string form = "AS") => Assert.IsType<Reading.Kept>(
        Read($$$"""{"organisasjonsnummer":"923609016","navn":"X AS","organisasjonsform":{"kode":"{{{form}}}"}{{{(more.Length > 0 ? "," : "")}}}{{{more}}}}""", codes ?? In2024));

    static Reading Read(string json, RegisterCodes codes) =>
        Assert.Single(new UnitFile(new MemoryStream(Encoding.UTF8.GetBytes(json)), UnitKind.Entity, codes).Read());
}
