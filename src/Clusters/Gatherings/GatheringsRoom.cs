using Klynge.Clusters.Gatherings.Afterwards;
using Klynge.Clusters.Gatherings.Door;
using Klynge.Clusters.Gatherings.Feedback;
using Klynge.Clusters.Gatherings.FollowUps;
using Klynge.Clusters.Gatherings.Materials;
using Klynge.Clusters.Gatherings.Questions;
using Klynge.Clusters.Gatherings.SignUps;
using Microsoft.Extensions.DependencyInjection;

namespace Klynge.Clusters.Gatherings;

/// <summary>What a site asks of gatherings.</summary>
public static class GatheringsRoom
{
    /// <summary>Makes queries and deeds known to a site, which gives the <see cref="Letters.GuestLinks"/> itself.</summary>
    public static IServiceCollection AddGatherings(this IServiceCollection services) => services
        .AddScoped<GatheringQueries>().AddScoped<BeginGathering>().AddScoped<MoveGathering>()
        .AddScoped<SignUpGuest>().AddScoped<SignUpByLink>().AddScoped<ConfirmSignUp>().AddScoped<ChangeSignUp>().AddScoped<CancelSignUp>()
        .AddScoped<DoorQueries>().AddScoped<TakeDoorEvents>().AddScoped<LookBackQueries>().AddScoped<TellInitiatives>().AddScoped<GoOnTogether>()
        .AddScoped<QuestionQueries>().AddScoped<AskQuestion>().AddScoped<AnswerQuestion>().AddScoped<WriteQuestion>().AddScoped<PublishAnswers>().AddScoped<ForgetAskers>()
        .AddScoped<MaterialQueries>().AddScoped<KeepMaterials>().AddScoped<FeedbackQueries>().AddScoped<GiveFeedback>().AddScoped<AskForFeedback>().AddScoped<NoteGoesOn>()
        .AddScoped<FollowUpQueries>().AddScoped<KeepFollowUps>()
        .AddScoped<PromoteGuest>().AddScoped<LapseHolds>().AddScoped<EraseNeeds>();
}
