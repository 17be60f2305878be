using static SecureTools.Tests.Tokens.TokenKit;

namespace SecureTools.Tests.Tokens;

public sealed class TokenAllocationTests
{
    [Fact]
    public void ValidatingANativeToken_AllocatesNothing() => AllocatesNothing(ToolTokenCodec.V2);

    [Fact]
    public void ValidatingALegacyToken_AllocatesNothing() => AllocatesNothing(LegacyTokenCodec.TypeScript);

    private static void AllocatesNothing(ToolTokenCodec codec)
    {
        var tokens = MakeTokens(codec);
        var token = tokens.Mint(Transfer);
        Repeat(1000);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Repeat(1000);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 999);

        void Repeat(int times)
        {
            for (var i = 0; i < times; i++)
            {
                var validation = tokens.ValidateAsync(token, Transfer, CancellationToken.None);
                if (!validation.IsCompletedSuccessfully || validation.Result != TokenFailure.None)
                {
                    throw new InvalidOperationException("The token is genuine.");
                }
            }
        }
    }
}
