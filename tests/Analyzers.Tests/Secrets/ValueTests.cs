using SecureTools.Analyzers.Engine.Secrets.Names;
using SecureTools.Analyzers.Engine.Secrets.Values;

namespace SecureTools.Analyzers.Tests.Secrets;

public sealed class ValueTests
{
    [Theory]
    [InlineData("password", nameof(NameKind.Password))]
    [InlineData("DB_PASSWORD", nameof(NameKind.Password))]
    [InlineData("userPwd2", nameof(NameKind.Password))]
    [InlineData("apiKey", nameof(NameKind.Secret))]
    [InlineData("X-Api-Key", nameof(NameKind.Secret))]
    [InlineData("Stripe:SecretKey", nameof(NameKind.Secret))]
    [InlineData("_clientSecret", nameof(NameKind.Secret))]
    [InlineData("key", nameof(NameKind.Weak))]
    [InlineData("passwordHint", nameof(NameKind.None))]
    [InlineData("tokenEndpoint", nameof(NameKind.None))]
    [InlineData("hintPassword", nameof(NameKind.Password))]
    [InlineData("cacheKey", nameof(NameKind.None))]
    [InlineData("monkey", nameof(NameKind.None))]
    [InlineData("publicKeyToken", nameof(NameKind.None))]
    [InlineData("secretName", nameof(NameKind.None))]
    [InlineData("author", nameof(NameKind.None))]
    public void Name_SaysWhatItsLastWordsSay(string name, string kind) => Assert.Equal(kind, SecretNames.Judge(name).ToString());

    [Theory]
    [InlineData("PasswordRequired", nameof(Likeness.Word))]
    [InlineData("access_token", nameof(Likeness.Word))]
    [InlineData("AzureStorageAccountKey", nameof(Likeness.Word))]
    [InlineData("correct horse", nameof(Likeness.None))]
    [InlineData("pm-18612-otp-6-digits", nameof(Likeness.Mixed))]
    [InlineData("pm-18x6t-otq-6-dz9xq7", nameof(Likeness.Random))]
    [InlineData("Grüße!2345x", nameof(Likeness.None))]
    [InlineData("hunter2!", nameof(Likeness.Mixed))]
    [InlineData("SECT1011", nameof(Likeness.None))]
    [InlineData("CS8785", nameof(Likeness.None))]
    [InlineData("SUMMER2024", nameof(Likeness.Word))]
    [InlineData("Root2024", nameof(Likeness.Mixed))]
    [InlineData("/var/run/secrets/key", nameof(Likeness.None))]
    [InlineData("https://host/x", nameof(Likeness.None))]
    [InlineData("6f9619ff-8b86-d011-b42d-00cf4fc964ff", nameof(Likeness.Guid))]
    [InlineData("q8Rz3KtV7mXw2LpB9", nameof(Likeness.Random))]
    [InlineData("0123456789abcdef", nameof(Likeness.None))]
    [InlineData("aaaaaaaaaaaaaaaaaa", nameof(Likeness.None))]
    [InlineData("System.Text.Json.Nodes", nameof(Likeness.None))]
    [InlineData("{0}-{1}", nameof(Likeness.None))]
    [InlineData("1.22.333", nameof(Likeness.None))]
    public void Value_LooksLike(string value, string likeness) => Assert.Equal(likeness, ValueJudge.Judge(value, 3, 12).ToString());

    [Theory]
    [InlineData("your-api-key", true)]
    [InlineData("<secret>", true)]
    [InlineData("${TOKEN}", true)]
    [InlineData("a8Example1", true)]
    [InlineData("tests", true)]
    [InlineData("contests9X", false)]
    [InlineData("q8foobRz3KtV7", false)]
    [InlineData("q8RtestKtV7", false)]
    public void Placeholder_IsAWholeWord(string value, bool isOne) => Assert.Equal(isOne, Placeholders.IsOne(value));

    [Fact]
    public void WordShare_TellsWordsFromChance()
    {
        Assert.True(LetterPairs.WordShare("PasswordResetRequired") > 0.9);
        Assert.True(LetterPairs.WordShare("xkqzvwpjrtghbnmf") < 0.1);
    }
}
