using Klynge.Storage;

namespace Klynge.Access;

/// <summary>What a person is to the programme. A mandate gives a role for an organisation, a case role gives one in a single case.</summary>
public enum Role
{
    /// <summary>Regional cluster adviser at a programme owner: finds, gathers and prepares initiatives.</summary>
    Adviser,

    /// <summary>County council: initiates, co-funds, states its view.</summary>
    County,

    /// <summary>Leads a cluster or an initiative from day to day.</summary>
    ClusterManager,

    /// <summary>Works for the cluster manager.</summary>
    ProjectTeam,

    /// <summary>Member of a board or steering group.</summary>
    Board,

    /// <summary>Speaks for a member company.</summary>
    MemberContact,

    /// <summary>Speaks for a university, college, institute or school.</summary>
    KnowledgePartner,

    /// <summary>Case officer at a programme owner.</summary>
    ProgrammeOfficer,

    /// <summary>Scores applications.</summary>
    Assessor,

    /// <summary>Sits in the programme council.</summary>
    Council,

    /// <summary>Measures what changed.</summary>
    Evaluator,

    /// <summary>Audits the programme or a cluster.</summary>
    Auditor,

    /// <summary>Gives mandates, sees to the installation.</summary>
    Administrator,
}

/// <summary>What the roles are called.</summary>
public static class RoleWords
{
    /// <summary>The role's name, in the indefinite singular, small letters.</summary>
    public static Words Name(this Role role) => role switch
    {
        Role.Adviser => new("klyngerådgiver", "klyngerådgjevar", "cluster adviser"),
        Role.County => new("fylkeskommune", "fylkeskommune", "county council"),
        Role.ClusterManager => new("klyngeleder", "klyngeleiar", "cluster manager"),
        Role.ProjectTeam => new("prosjektmedarbeider", "prosjektmedarbeidar", "project team member"),
        Role.Board => new("styremedlem", "styremedlem", "board member"),
        Role.MemberContact => new("kontaktperson for et medlem", "kontaktperson for ein medlem", "member contact"),
        Role.KnowledgePartner => new("kunnskapspartner", "kunnskapspartnar", "knowledge partner"),
        Role.ProgrammeOfficer => new("saksbehandler", "saksbehandlar", "programme officer"),
        Role.Assessor => new("vurderer", "vurderar", "assessor"),
        Role.Council => new("medlem av programrådet", "medlem av programrådet", "council member"),
        Role.Evaluator => new("evaluator", "evaluator", "evaluator"),
        Role.Auditor => new("revisor", "revisor", "auditor"),
        Role.Administrator => new("administrator", "administrator", "administrator"),
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "This role has no name yet: write one here."),
    };
}
