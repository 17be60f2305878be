using static SecureTools.Tests.Tokens.TokenKit;

namespace SecureTools.Tests.Tokens;

/// <summary>A million changed tokens: none is accepted, none makes the validator throw.</summary>
public sealed class TokenFuzzTests
{
    private const int Rounds = 250_000;
    private const int Seeds = 10;

    [Fact]
    public void NativeToken() => Fuzz(ToolTokenCodec.V2, Transfer);

    [Fact]
    public void NativeTokenBoundToArguments() => Fuzz(ToolTokenCodec.V2, Transfer with { ArgumentsHash = new byte[32] });

    [Fact]
    public void PythonToken() => Fuzz(LegacyTokenCodec.Python, Transfer with { Session = "c123" });

    [Fact]
    public void TypeScriptToken() => Fuzz(LegacyTokenCodec.TypeScript, Transfer);

    [Fact]
    public void DotNetToken() => Fuzz(LegacyTokenCodec.DotNet, Transfer);

    private static void Fuzz(ToolTokenCodec codec, TokenBinding binding)
    {
        var tokens = MakeTokens(codec);
        var original = tokens.Mint(binding);
        Assert.Equal(TokenFailure.None, tokens.Validate(original, binding));
        string[] donors =
        [
            tokens.Mint(binding with { Session = "call-124" }),
            tokens.Mint(binding with { Tool = "get_balance" }),
            tokens.Mint(PostPrompt),
            MakeTokens(codec, OtherSecret).Mint(binding),
        ];
        var counts = new int[Enum.GetValues<TokenFailure>().Length];
        Parallel.For(0, Seeds, seed => Count(tokens, new TokenMutations(seed, original, donors), original, binding, counts));
        Assert.Equal(Rounds, counts.Sum());
        Assert.Equal(0, counts[(int)TokenFailure.None]);
        Assert.InRange(counts[(int)TokenFailure.Malformed], Rounds / 50, Rounds);
        Assert.InRange(counts[(int)TokenFailure.BadSignature], Rounds / 50, Rounds);
    }

    private static void Count(ToolTokens tokens, TokenMutations mutations, string original, TokenBinding binding, int[] counts)
    {
        for (var round = 0; round < Rounds / Seeds; round++)
        {
            var changed = mutations.Next();
            while (IsSameToken(changed, original))
            {
                changed = mutations.Next();
            }

            tokens.Debug(changed);
            tokens.CarriesArgumentsHash(changed);
            Interlocked.Increment(ref counts[(int)tokens.Validate(changed, binding)]);
        }
    }

    // A legacy token may come with its padding or without; nothing else is the same token.
    private static bool IsSameToken(string changed, string original)
    {
        var bare = original.TrimEnd('=');
        return string.Equals(changed, original, StringComparison.Ordinal)
            || (string.Equals(changed.TrimEnd('='), bare, StringComparison.Ordinal)
                && (changed.Length == bare.Length || changed.Length == (bare.Length + 3) / 4 * 4));
    }
}
