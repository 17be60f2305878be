namespace SecureTools.Generators.Tests;

/// <summary>Sources that use everything that generation knows.</summary>
internal static class Samples
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.ComponentModel;
        using System.ComponentModel.DataAnnotations;
        using System.Runtime.CompilerServices;
        using System.Text.Json.Serialization;
        using System.Threading;
        using System.Threading.Tasks;
        using SecureTools;

        """;

    public const string Bank = Usings + """
        [assembly: Role("admin", "read", "write", "delete", "manage")]
        [assembly: Role("developer", "read", "write")]
        [assembly: Role("viewer", "read")]
        [assembly: Permission("audit", Description = "Reads the books.")]

        namespace TestProject.Bank;

        public interface IAccounts
        {
            decimal Balance(string account);
        }

        /// <summary>What became of a transfer.</summary>
        /// <param name="Id">Its number.</param>
        /// <param name="Amount">What was moved.</param>
        public sealed record TransferReceipt(Guid Id, decimal Amount, [Sensitive] string Reference);

        /// <summary>Tools of a bank.</summary>
        public sealed class BankTools(IAccounts accounts)
        {
            /// <summary>Gets the balance of an account.</summary>
            /// <param name="account">Account number.</param>
            /// <param name="cancel">Cancels.</param>
            [Tool, RequirePermission("read")]
            public Task<decimal> GetBalance([StringLength(10, MinimumLength = 10)] string account, CancellationToken cancel)
            {
                cancel.ThrowIfCancellationRequested();
                return Task.FromResult(accounts.Balance(account));
            }

            /// <summary>Transfers money between accounts.</summary>
            [Tool(Secure = true, Destructive = true, Idempotent = false, TimeoutSeconds = 20), RequirePermission(Permissions.Write), RequireMfa, RateLimit(10, PerSeconds = 60)]
            [RequireApproval(When = nameof(IsLarge)), RequirePermission("manage", "audit", When = nameof(IsForeign)), RequireTrust(2.5), RequireRole(Roles.Admin, "developer")]
            public async Task<TransferReceipt> TransferFunds(
                [Range(0.01, 1_000_000)] decimal amount, [RegularExpression("[0-9]{10}")] string toAccount, ToolCall call, CancellationToken cancel)
            {
                await Task.Delay(1, cancel);
                return new TransferReceipt(Guid.Empty, amount, toAccount + call.ToolName);
            }

            internal static bool IsLarge(decimal amount) => amount > 10_000;

            internal static bool IsForeign(string toAccount, Caller caller) => toAccount.StartsWith('9') && caller.Id.Length > 0;
        }
        """;

    public const string Everything = Usings + """
        namespace TestProject.Every;

        /// <summary>How it came.</summary>
        public enum Channel
        {
            Web,
            Phone = 5,
            Telephone = 5,
        }

        public static class EverythingTools
        {
            /// <summary>Takes one of each.</summary>
            [Tool("everything", Title = "Everything", ReadOnly = true, OpenWorld = false), AllowAnonymousTool]
            public static string Everything(
                bool a, byte b, sbyte c, short d, ushort e, uint f, long g, ulong h, float i, double j, decimal k, char l, Guid m, DateTime n, DateTimeOffset o,
                DateOnly p, TimeOnly q, TimeSpan r, Uri s, [Required] string? t, int? u, IReadOnlyList<string?> v, Channel w, Channel? x, int[][] y,
                [AllowedValues("x", "y")] string z = "x", [Length(1, 3)] List<Channel>? more = null, [Description("Any text.")] string? text = null) =>
                $"{a}{b}{c}{d}{e}{f}{g}{h}{i}{j}{k}{l}{m}{n}{o}{p}{q}{r}{s}{t}{u}{v.Count}{w}{x}{y.Length}{z}{more?.Count}{text}";

            [Tool] public static Dates Show(Dates it) => it;
            public sealed record Dates(DateTime A, DateTimeOffset? B, DateOnly C, TimeOnly D, TimeSpan E, Uri? F, char G, Guid H, Channel I, Channel? J, float? K);
        }
        """;

    public const string Objects = Usings + """
        namespace TestProject.Objects;

        /// <summary>A postal address.</summary>
        /// <param name="Street">Street and number.</param>
        /// <param name="City">City.</param>
        public sealed record Address([StringLength(100, MinimumLength = 1)] string Street, string? City = null)
        {
            /// <summary>Country code.</summary>
            [RegularExpression("[A-Z]{2}")]
            public string Country { get; init; } = "CH";

            [Sensitive]
            public string? Secret { get; set; }

            [JsonIgnore]
            public bool IsKnown => City is not null;
        }

        public sealed class Node
        {
            [JsonPropertyName("id")] public required string Name { get; init; }

            public List<Node> Children { get; set; } = [];

            public Page<Address>? Addresses { get; set; }
        }

        public struct Point
        {
            public int X { get; set; }

            public int Y { get; init; }
        }

        public sealed record Page<T>([property: MinLength(1)] IReadOnlyList<T> Items, int Size);

        public static class ObjectTools
        {
            [Tool] public static Node? Tree(Node root, Point? at = null) => at is null ? root : null;

            [Tool] public static Page<Point> Points(Page<Point> page) => page;

            [Tool] public static Address Move(Address to) => to with { Secret = "moved" };
        }
        """;

    public const string Instances = Usings + """
        namespace TestProject.Instances;

        public interface IStore { }

        public sealed class Closing(IStore store, IServiceProvider? provider = null) : IDisposable
        {
            [Tool] public int Count() => store.GetHashCode() + (provider is null ? 0 : 1);

            [Tool] public async Task Clear(IProgress<ToolProgress> progress) { await Task.Yield(); progress.Report(new ToolProgress(1)); }

            public void Dispose() { }
        }

        public sealed class ClosingLater : IAsyncDisposable
        {
            [Tool(Hidden = true)] public int Sum(int a, int b = 2) => a + b;

            public ValueTask DisposeAsync() => default;
        }

        public sealed class Plain
        {
            [Tool("plain_result")] public ToolResult Raw() => ToolResult.Ok();

            /// <summary>Counts up.</summary>
            [Tool] public async IAsyncEnumerable<int> Stream([Range(1, 100)] int to, [EnumeratorCancellation] CancellationToken cancel)
            {
                for (var i = 0; i < to; i++)
                {
                    await Task.Delay(1, cancel);
                    yield return i;
                }
            }
        }

        [RateLimit(100, By = RateLimitBy.Address)]
        public interface IContract
        {
            /// <summary>Asks.</summary>
            [Tool] ValueTask<string?> Ask([FromServices] IStore store, [FromServices] Plain? plain, string question, System.Security.Claims.ClaimsPrincipal principal);
        }
        """;

    public static IReadOnlyList<string> All { get; } = [Bank, Everything, Objects, Instances];
}
