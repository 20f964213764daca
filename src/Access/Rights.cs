namespace Klynge.Access;

/// <summary>The one place where rights are decided.</summary>
public static class Rights
{
    /// <summary>Whether a person may do something, and when not, why. Pure: the same question has the same answer everywhere.</summary>
    public static Permission May(Person person, Act act) => person switch
    {
        Person.Operator when act is Act.ReadMetrics => new Permission.Allowed(),
        Person.Operator => May(new Person.Anyone(), act),
        Person.Anyone => act switch
        {
            Act.ReadPublic or Act.ExportOpenData or Act.ReadHealth => new Permission.Allowed(),
            Act.StartRun => new Permission.Denied(new(
                "Du kan ikke starte en kjøring herfra. Den som drifter Klynge, starter den med kommandoen «klynge detect».",
                "Du kan ikkje starte ei køyring herifrå. Den som driftar Klynge, startar ho med kommandoen «klynge detect».",
                "You cannot start a run from here. The operator starts it with the command “klynge detect”.")),
            Act.CancelRun => new Permission.Denied(new(
                "Du kan ikke stoppe kjøringen herfra. Den som startet den, stopper den med Ctrl-C på kommandolinjen.",
                "Du kan ikkje stoppe køyringa herifrå. Den som starta ho, stoppar ho med Ctrl-C på kommandolinja.",
                "You cannot stop the run from here. Whoever started it stops it with Ctrl-C on the command line.")),
            Act.ImportRegister => new Permission.Denied(new(
                "Du kan ikke lese inn registeret herfra. Den som drifter Klynge, gjør det med kommandoen «klynge import».",
                "Du kan ikkje lese inn registeret herifrå. Den som driftar Klynge, gjer det med kommandoen «klynge import».",
                "You cannot import a register from here. The operator does it with the command “klynge import”.")),
            Act.ReadMetrics => new Permission.Denied(new(
                "Driftstallene er bare for nettverket til den som drifter Klynge.",
                "Driftstala er berre for nettverket til den som driftar Klynge.",
                "The metrics are for the operator's own network only.")),
            _ => throw new ArgumentOutOfRangeException(nameof(act), act, "This act has no rule yet: write one here."),
        },
    };
}
