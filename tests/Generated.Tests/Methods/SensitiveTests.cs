namespace SecureTools.Tests.Generated.Methods;

public sealed class SensitiveTests
{
    private const string Secret = "7391-hush";

    [Fact]
    public async Task SensitiveArgument_IsInNoAnswerNoAuditAndNoLog()
    {
        await using var kit = new CallKit();
        var result = await kit.Invoke("nested", $$"""{"person":{"name":"Ann","age":3},"pin":"{{Secret}}"}""");
        Assert.Equal(("maxLength /pin", 1), (CallKit.Problems(result), result.Problems.Count));
        Assert.DoesNotContain(Secret, result.ToModelText(), StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, Assert.Single(await kit.Records()).ToString(), StringComparison.Ordinal);
        Assert.Empty(kit.Logger.Entries);
    }
}
