using Quickstart.Calls;

namespace Quickstart.Hosting;

/// <summary>
/// Hands out the tokens of secure tools, and the wrong ones that attackers would try.
/// A real host mints a token when it offers a tool to a session.
/// </summary>
internal sealed class TokenDesk
{
    private const string Agent = "bank";
    private readonly TokenKeyRing _keys = TokenKeyRing.Random();
    private readonly TimeProvider _clock;
    private readonly ToolTokens _forger;
    private readonly ToolTokens _otherAgent;
    private string? _last;

    public TokenDesk(TimeProvider clock)
    {
        _clock = clock;
        Tokens = new ToolTokens(new ToolTokensOptions
        {
            Keys = _keys,
            Agent = Agent,
            Lifetime = TimeSpan.FromMinutes(15),
            ReplayStore = new InMemoryTokenReplayStore(timeProvider: clock),
            TimeProvider = clock,
        });
        _forger = Mint(TokenKeyRing.Random(), Agent, clock);
        _otherAgent = Mint(_keys, "insurance", clock);
    }

    /// <summary>Validates tokens, for the table.</summary>
    public ToolTokens Tokens { get; }

    /// <summary>The token that comes with a call.</summary>
    /// <param name="context">Which token to hand out.</param>
    /// <param name="tool">The tool that the host offers, not the name that the model wrote.</param>
    /// <param name="session">The session that the host opened.</param>
    /// <param name="arguments">The arguments, for a token that is bound to them.</param>
    public string? TokenFor(HostContext context, string tool, string session, ReadOnlySpan<byte> arguments)
    {
        var binding = new TokenBinding { Tool = tool, Session = session };
        return _last = context.Token switch
        {
            TokenDirective.None => null,
            TokenDirective.Literal => context.TokenText,
            TokenDirective.Replay => _last,
            TokenDirective.Mint => Tokens.Mint(binding),
            TokenDirective.MintForArguments => Tokens.Mint(binding with { ArgumentsHash = HashOf(arguments) }),
            TokenDirective.OtherArguments => Tokens.Mint(binding with { ArgumentsHash = HashOf("{}"u8) }),
            TokenDirective.Forged => _forger.Mint(binding),
            TokenDirective.OtherAgent => _otherAgent.Mint(binding),
            TokenDirective.OtherSession => Tokens.Mint(binding with { Session = session + "-other" }),
            TokenDirective.OtherTool => Tokens.Mint(binding with { Tool = "get_balance" }),
            TokenDirective.Expired => Mint(_keys, Agent, new FixedTime(_clock.GetUtcNow().AddMinutes(-16))).Mint(binding),
            _ => Altered(Tokens.Mint(binding)),
        };
    }

    private static ToolTokens Mint(TokenKeyRing keys, string agent, TimeProvider clock) =>
        new(new ToolTokensOptions { Keys = keys, Agent = agent, Lifetime = TimeSpan.FromMinutes(15), TimeProvider = clock });

    private static byte[] HashOf(ReadOnlySpan<byte> arguments)
    {
        var hash = new byte[CanonicalJson.HashLength];
        return CanonicalJson.TryHash(arguments, hash) ? hash : throw new BrokenLineException("no token can be bound to these arguments");
    }

    private static string Altered(string token)
    {
        var middle = token.Length / 2;
        return string.Concat(token.AsSpan(0, middle), token[middle] == 'A' ? "B" : "A", token.AsSpan(middle + 1));
    }
}
