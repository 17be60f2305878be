using System.IO;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace InsecureAgent.Effects;

/// <summary>Three tools, each of them right.</summary>
public sealed class ToxicTools(HttpClient web)
{
    /// <summary>Fetches what customers say about the shop.</summary>
    /// <param name="cancel">Gives up.</param>
    [Tool(ReadOnly = true)]
    public Task<string> FetchReviews(CancellationToken cancel) => web.GetStringAsync("https://reviews.example", cancel);

    /// <summary>Reads the list of customers.</summary>
    /// <param name="cancel">Gives up.</param>
    [Tool(ReadOnly = true)]
    public Task<string> ReadCustomers(CancellationToken cancel) => File.ReadAllTextAsync("customers.csv", cancel);

    /// <summary>Answers a review.</summary>
    /// <param name="text">The answer.</param>
    /// <param name="cancel">Gives up.</param>
    [Tool(ReadOnly = false)]
    // SECT3011 suggestion: a review can ask for the list of customers as an answer.
    public Task AnswerReview(string text, CancellationToken cancel) => web.PostAsync("https://reviews.example", new StringContent(text), cancel);
}
