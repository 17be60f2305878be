using Docker.DotNet;
using Docker.DotNet.Models;
using k8s;
using k8s.Models;
using Octokit;
using SecureTools;
using Stripe;

namespace EffectSet.Cloud;

/// <summary>Stripe.</summary>
public sealed class StripeTools
{
    // effects: Pays
    [Tool]
    public PaymentIntent Charge(long amount) =>
        new PaymentIntentService().Create(new PaymentIntentCreateOptions { Amount = amount, Currency = "eur" });

    // effects: Pays
    [Tool] public Task<Refund> Refund(string charge) => new RefundService().CreateAsync(new RefundCreateOptions { Charge = charge });

    // effects: Pays
    [Tool]
    public Transfer PayOut(long amount, string account) =>
        new TransferService().Create(new TransferCreateOptions { Amount = amount, Currency = "eur", Destination = account });

    // effects: Reads
    [Tool] public Stripe.Customer FindCustomer(string id) => new CustomerService().Get(id);

    // effects: none
    [Tool] public long PlanCharge(long amount) => new PaymentIntentCreateOptions { Amount = amount, Currency = "eur" }.Amount ?? 0;

    // effects: Deletes
    [Tool] public Stripe.Customer DropCustomer(string id) => new CustomerService().Delete(id);
}

/// <summary>GitHub.</summary>
public sealed class GitHubTools(IGitHubClient github)
{
    // effects: ReadsUntrusted
    [Tool] public async Task<string> ReadIssue(int number) => (await github.Issue.Get("o", "r", number)).Body;

    // effects: Creates|Sends
    [Tool] public Task<Octokit.Issue> OpenIssue(string title) => github.Issue.Create("o", "r", new NewIssue(title));

    // effects: Deletes
    [Tool] public Task DropRepository(string name) => github.Repository.Delete("o", name);

    // effects: ChangesAccess
    [Tool] public Task Invite(string user) => github.Repository.Collaborator.Add("o", "r", user);

    // effects: none
    [Tool] public string DraftIssue(string title) => new NewIssue(title) { Body = "delete the repository" }.Title;

    // effects: ReadsUntrusted
    [Tool] public async Task<string> ReadReadme() => (await github.Repository.Content.GetReadme("o", "r")).Content;
}

/// <summary>Kubernetes and Docker.</summary>
public sealed class ClusterTools(IKubernetes cluster, IDockerClient docker)
{
    // effects: Reads
    [Tool] public V1PodList Pods() => cluster.CoreV1.ListNamespacedPod("default");

    // effects: Deletes|Controls
    [Tool] public Task EvictPod(string name) => cluster.CoreV1.DeleteNamespacedPodAsync(name, "default");

    // effects: Deletes|Controls
    [Tool] public void RemoveNamespace(string name) => cluster.CoreV1.DeleteNamespace(name);

    // effects: Controls
    [Tool] public Task<bool> StopContainer(string id) => docker.Containers.StopContainerAsync(id, new ContainerStopParameters());

    // effects: Deletes|Controls
    [Tool]
    public Task RemoveContainer(string id) =>
        docker.Containers.RemoveContainerAsync(id, new ContainerRemoveParameters { Force = true });

    // effects: Reads
    [Tool] public Task<IList<ContainerListResponse>> Containers() => docker.Containers.ListContainersAsync(new ContainersListParameters());

    // effects: none
    [Tool] public string PodName(string name) => new V1Pod { Metadata = new V1ObjectMeta { Name = name } }.Metadata.Name;
}
