using Klynge.Clusters.Advice;
using Klynge.Clusters.Initiatives;
using Klynge.Clusters.Partners;
using Klynge.Clusters.Pipeline;
using Klynge.Clusters.Readiness;

namespace Klynge.Web.Pages.Initiatives;

/// <summary>What the pages of initiatives load with, and what their forms carry out.</summary>
static class InitiativeServices
{
    public static IServiceCollection AddInitiatives(this IServiceCollection services) => services
        .AddScoped<InitiativeQueries>().AddScoped<PipelineQueries>().AddScoped<AdviceQueries>().AddScoped<CriteriaQueries>()
        .AddScoped<StartInitiative>().AddScoped<PinFinding>().AddScoped<RenameInitiative>().AddScoped<DescribeInitiative>().AddScoped<WriteChallenge>().AddScoped<MoveInitiative>()
        .AddScoped<MergeInitiatives>().AddScoped<SplitInitiative>().AddScoped<MakePublic>().AddScoped<UndoFact>()
        .AddScoped<WriteGoal>().AddScoped<DropGoal>().AddScoped<PlanActivity>().AddScoped<DropActivity>().AddScoped<PlanBudget>().AddScoped<PlanStep>().AddScoped<FinishStep>()
        .AddScoped<AddPartner>().AddScoped<AddPartners>().AddScoped<AnswerPartner>().AddScoped<ReceiveLetter>().AddScoped<PledgeContribution>().AddScoped<ReHostInitiative>().AddScoped<NameBoard>()
        .AddScoped<GiveAdvice>().AddScoped<AskAdvice>().AddScoped<GiveAdviceToAll>().AddScoped<NoteContact>().AddScoped<NoteAttendance>()
        .AddScoped<StateEvidence>().AddScoped<SetLevelByHand>().AddScoped<ClearLevelByHand>().AddScoped<SaveCriteria>();
}
