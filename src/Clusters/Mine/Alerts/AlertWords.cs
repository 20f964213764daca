using Klynge.Clusters.Gatherings;
using Klynge.Storage;

namespace Klynge.Clusters.Mine.Alerts;

/// <summary>What is new, in numbers.</summary>
static class AlertWords
{
    public static Words Plain(string name) => new(name, name, name);

    public static Words Of(WhatHappened what, int times) => what switch
    {
        WhatHappened.Changed => Number(times, new("1 endring", "1 endring", "1 change"), new("endringer", "endringar", "changes")),
        WhatHappened.Asked => Number(times, new("1 spørsmål om råd venter på svar", "1 spørsmål om råd ventar på svar", "1 question for advice waits for an answer"),
            new("spørsmål om råd venter på svar", "spørsmål om råd ventar på svar", "questions for advice wait for an answer")),
        WhatHappened.Answered => Number(times, new("1 svar på spørsmål fra deg", "1 svar på spørsmål frå deg", "1 answer to a question of yours"), new("svar på spørsmål fra deg", "svar på spørsmål frå deg", "answers to questions of yours")),
        WhatHappened.SignedUp => Number(times, new("1 ny påmelding", "1 ny påmelding", "1 new sign-up"), new("nye påmeldinger", "nye påmeldingar", "new sign-ups")),
    };

    public static Words Due(int tasks, DateOnly day)
    {
        var what = Number(tasks, new("1 oppgave", "1 oppgåve", "1 task"), new("oppgaver", "oppgåver", "tasks"));
        var on = When.Date(day);
        return new($"{what.Nb} med frist {on.Nb}", $"{what.Nn} med frist {on.Nn}", $"{what.En} due {on.En}");
    }

    static Words Number(int times, Words one, Words more) => times == 1 ? one : new($"{times} {more.Nb}", $"{times} {more.Nn}", $"{times} {more.En}");
}
