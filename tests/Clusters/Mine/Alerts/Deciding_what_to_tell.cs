using System.Collections.Immutable;
using Klynge.Access;
using Klynge.Clusters.Gatherings.FollowUps;
using Klynge.Clusters.Mine.Alerts;
using Klynge.Storage;
using Xunit;

namespace Klynge.Clusters.Tests.Mine.Alerts;

public sealed class Deciding_what_to_tell
{
    /// <summary>Friday at 09.00, when the letter of the morning has been written.</summary>
    static readonly DateTimeOffset Now = A.Oslo(2027, 2, 5, 9), NextMorning = A.Oslo(2027, 2, 6, 7);
    static readonly DateOnly Today = new(2027, 2, 5);
    static readonly PersonId Kari = new(Guid.Parse("0a2d6c1130cf4b86a8d36a2d1ea8a502"));
    static readonly Words Name = new("Grønn havn", "Grøn hamn", "Green port");
    static readonly Subject.Case Initiative = new("I-27-001", ["11"], false), Gathering = new("A-27-006", ["11"], true);

    static Person.SignedIn Who(Role? mandate = null, Role? inCase = null, DateOnly? to = null) => new(Kari, "Kari Eksempel", null,
        mandate is { } role ? [new(new(Guid.NewGuid()), "986399445", role, ["11"], new(2026, 1, 1), to, null)] : [],
        inCase is { } part ? [new("I-27-001", part, new(2026, 1, 1), to, Kari)] : []);

    static Happening One(WhatHappened what, long entry = 11, Subject.Case? about = null) => new(entry, about ?? (what is WhatHappened.SignedUp ? Gathering : Initiative), Name, what);

    static OpenFollowUp Task(DateOnly due, string owner = "Kari Eksempel", int number = 1) => new(A.Id, "Klyngeseminar", Gathering, new FollowUp(number, "Ring Ola Nordmann", owner, due, null, null));

    static Telling Tell(Person.SignedIn who, AlertKind kind, HowOften how, DateTimeOffset now, params Happening[] all) =>
        WhatToTell.To(who, [new Alert(kind, how, 10, Today)], new HashSet<DueTask>(), new(10, 20, [.. all], []), now);

    static string[] Said(Telling telling) => [.. telling.Lines.Select(line => $"{line.Name.Nb}: {line.What.Nb}")];

    static Telling TellTasks(DateTimeOffset now, HowOften how, DueTask[] told, params OpenFollowUp[] tasks) =>
        WhatToTell.To(Who(Role.Adviser), [new Alert(AlertKind.Tasks, how, 10, Today)], told.ToHashSet(), new(10, 20, [], [.. tasks]), now);

    [Fact]
    public void What_waits_for_somebody_is_told_each_morning_and_the_rest_never_until_they_choose() =>
        Assert.Equal([HowOften.Never, HowOften.Daily, HowOften.Daily, HowOften.Never], AlertKinds.All.Select(kind => Alert.Unchosen(kind, 0, Now).How));

    [Fact]
    public void Changes_by_others_are_told_to_those_who_have_a_part_and_counted()
    {
        Happening[] all = [One(new WhatHappened.Changed("person:1")), One(new WhatHappened.Changed("system"), 12), One(new WhatHappened.Changed(Kari.Pseudonym), 13)];
        Assert.Equal(["I-27-001: 2 endringer"], Said(Tell(Who(inCase: Role.ProjectTeam), AlertKind.Initiatives, HowOften.AtOnce, Now, all)));
        // The region's adviser may read it, and has no part in it.
        Assert.Empty(Tell(Who(Role.Adviser), AlertKind.Initiatives, HowOften.AtOnce, Now, all).Lines);
        Assert.Empty(Tell(Who(inCase: Role.ProjectTeam), AlertKind.Initiatives, HowOften.Never, Now, all).Lines);
    }

    [Fact]
    public void Who_has_lost_the_right_is_told_nothing_and_is_not_told_later()
    {
        var telling = Tell(Who(Role.Adviser, Role.ProjectTeam, to: Today.AddDays(-1)), AlertKind.Initiatives, HowOften.AtOnce, Now, One(new WhatHappened.Changed("person:1")));
        Assert.Empty(telling.Lines);
        Assert.Equal(20, Assert.Single(telling.After).ToldEntry);
    }

    [Fact]
    public void A_question_is_told_to_the_adviser_of_the_region_and_its_answer_to_who_asked()
    {
        Assert.Equal(["I-27-001: 1 spørsmål om råd venter på svar"], Said(Tell(Who(Role.Adviser), AlertKind.Questions, HowOften.AtOnce, Now, One(new WhatHappened.Asked("person:1")))));
        Assert.Empty(Tell(Who(Role.County), AlertKind.Questions, HowOften.AtOnce, Now, One(new WhatHappened.Asked("person:1"))).Lines);
        Assert.Empty(Tell(Who(Role.Adviser), AlertKind.Questions, HowOften.AtOnce, Now, One(new WhatHappened.Asked("person:1"), about: Initiative with { Counties = ["50"] })).Lines);
        Assert.Equal(["I-27-001: 1 svar på spørsmål fra deg"], Said(Tell(Who(inCase: Role.ProjectTeam), AlertKind.Questions, HowOften.AtOnce, Now, One(new WhatHappened.Answered(Kari.Pseudonym)))));
        Assert.Empty(Tell(Who(inCase: Role.ProjectTeam), AlertKind.Questions, HowOften.AtOnce, Now, One(new WhatHappened.Answered("person:1"))).Lines);
    }

    [Fact]
    public void A_name_is_told_when_it_is_public_and_else_the_id_alone_and_an_example_is_called_one()
    {
        string[] Told(bool open, bool example) => Said(Tell(Who(inCase: Role.ProjectTeam), AlertKind.Initiatives, HowOften.AtOnce, Now, One(new WhatHappened.Changed("person:1"), about: Initiative with { Public = open, Example = example })));
        Assert.Equal(["Grønn havn (I-27-001): 1 endring"], Told(open: true, example: false));
        Assert.Equal(["I-27-001: 1 endring"], Told(open: false, example: false));
        Assert.Equal(["Eksempel: I-27-001: 1 endring"], Told(open: false, example: true));
        var hidden = Task(Today.AddDays(2));
        Assert.Equal(["A-27-006: 1 oppgave med frist 7. februar 2027"], Said(TellTasks(NextMorning, HowOften.Daily, [], hidden with { About = Gathering with { Public = false } })));
    }

    [Fact]
    public void What_is_told_as_a_question_is_not_told_as_a_change_too()
    {
        Happening[] both = [One(new WhatHappened.Changed("person:1")), One(new WhatHappened.Answered(Kari.Pseudonym))];
        ImmutableArray<Alert> Alerts(HowOften questions) => [new(AlertKind.Initiatives, HowOften.AtOnce, 10, Today), new(AlertKind.Questions, questions, 10, Today)];
        AlertKind[] Kinds(HowOften questions) => [.. WhatToTell.To(Who(inCase: Role.ProjectTeam), Alerts(questions), new HashSet<DueTask>(), new(10, 20, [.. both], []), Now).Lines.Select(line => line.Kind)];
        Assert.Equal([AlertKind.Questions], Kinds(HowOften.AtOnce));
        Assert.Empty(Kinds(HowOften.Daily));
        Assert.Equal([AlertKind.Initiatives], Kinds(HowOften.Never));
    }

    [Fact]
    public void Sign_ups_are_told_to_who_made_the_gathering_and_to_those_of_its_initiative_as_a_number()
    {
        Happening[] all = [One(new WhatHappened.SignedUp(Kari.Pseudonym)), One(new WhatHappened.SignedUp(Kari.Pseudonym), 12)];
        Assert.Equal(["Grønn havn (A-27-006): 2 nye påmeldinger"], Said(Tell(Who(Role.Adviser), AlertKind.SignUps, HowOften.AtOnce, Now, all)));
        Assert.Empty(Tell(Who(), AlertKind.SignUps, HowOften.AtOnce, Now, all).Lines);
        Assert.Empty(Tell(Who(Role.Adviser), AlertKind.SignUps, HowOften.AtOnce, Now, One(new WhatHappened.SignedUp("person:1"))).Lines);
        Assert.NotEmpty(Tell(Who(inCase: Role.ProjectTeam), AlertKind.SignUps, HowOften.AtOnce, Now, One(new WhatHappened.SignedUp("person:1"), about: Gathering with { Within = "I-27-001" })).Lines);
    }

    [Fact]
    public void What_is_gathered_waits_for_seven_the_next_morning_and_is_told_once()
    {
        var (who, one) = (Who(inCase: Role.ProjectTeam), One(new WhatHappened.Changed("person:1")));
        Assert.Empty(Tell(who, AlertKind.Initiatives, HowOften.Daily, Now, one).Lines);
        Assert.Empty(Tell(who, AlertKind.Initiatives, HowOften.Daily, NextMorning.AddSeconds(-1), one).Lines);
        var telling = Tell(who, AlertKind.Initiatives, HowOften.Daily, NextMorning, one);
        Assert.Single(telling.Lines);
        Assert.Empty(WhatToTell.To(who, telling.After, new HashSet<DueTask>(), new(10, 20, [one], []), NextMorning.AddDays(1)).Lines);
    }

    [Fact]
    public void Seven_is_by_the_clock_on_the_wall_in_summer_too()
    {
        var alert = new Alert(AlertKind.Questions, HowOften.Daily, 0, new(2027, 6, 30));
        Assert.False(alert.IsDue(new(2027, 7, 1, 4, 59, 59, TimeSpan.Zero)));
        Assert.True(alert.IsDue(new(2027, 7, 1, 5, 0, 0, TimeSpan.Zero)));
    }

    [Theory]
    [InlineData(HowOften.AtOnce)]
    [InlineData(HowOften.Daily)]
    public void A_task_is_told_the_day_before_from_seven_without_its_words(HowOften how)
    {
        var tomorrow = Today.AddDays(2);
        Assert.Empty(TellTasks(NextMorning.AddSeconds(-1), how, [], Task(tomorrow)).Lines);
        var telling = TellTasks(NextMorning, how, [], Task(tomorrow), Task(tomorrow, number: 2), Task(tomorrow, "Ola"), Task(tomorrow.AddDays(1)), Task(Today));
        Assert.Equal(["Klyngeseminar (A-27-006): 2 oppgaver med frist 7. februar 2027"], Said(telling));
        Assert.Equal([new("A-27-006", 1, tomorrow), new DueTask("A-27-006", 2, tomorrow)], telling.Tasks);
    }

    [Fact]
    public void A_task_is_told_once_and_again_when_it_has_moved_to_another_day()
    {
        var tomorrow = Today.AddDays(2);
        Assert.Empty(TellTasks(NextMorning, HowOften.AtOnce, [new("A-27-006", 1, tomorrow)], Task(tomorrow)).Lines);
        Assert.Single(TellTasks(NextMorning, HowOften.AtOnce, [new("A-27-006", 1, tomorrow.AddDays(-1))], Task(tomorrow)).Lines);
    }

    [Fact]
    public void What_happened_while_the_choice_was_never_is_not_told_and_what_was_to_be_gathered_is()
    {
        Assert.Equal(20, new Alert(AlertKind.SignUps, HowOften.Never, 10, Today).Choose(HowOften.AtOnce, 20, Now).ToldEntry);
        Assert.Equal(10, new Alert(AlertKind.SignUps, HowOften.Daily, 10, Today).Choose(HowOften.AtOnce, 20, Now).ToldEntry);
        // Chosen at nine: the first letter comes tomorrow.
        var daily = new Alert(AlertKind.SignUps, HowOften.AtOnce, 10, new(2027, 1, 1)).Choose(HowOften.Daily, 20, Now);
        Assert.False(daily.IsDue(Now.AddHours(1)));
        Assert.True(daily.IsDue(NextMorning));
    }

    [Fact]
    public void What_was_not_read_far_enough_back_for_somebody_waits_for_the_next_time()
    {
        var alert = new Alert(AlertKind.Initiatives, HowOften.AtOnce, 5, Today);
        var telling = WhatToTell.To(Who(inCase: Role.ProjectTeam), [alert], new HashSet<DueTask>(), new(10, 20, [One(new WhatHappened.Changed("person:1"))], []), Now);
        Assert.Empty(telling.Lines);
        Assert.Equal(alert, Assert.Single(telling.After));
    }
}
