using SecureTools.Analyzers.Misuse;

namespace SecureTools.Analyzers.Tests.Misuse;

public sealed class SecretWordsTests
{
    [Theory]
    [InlineData("password")]
    [InlineData("_userPassword")]
    [InlineData("APIKey")]
    [InlineData("X-Api-Key")]
    [InlineData("accessToken")]
    [InlineData("expectedSignature")]
    [InlineData("hmac")]
    [InlineData("client_secret")]
    public void Secret_IsOne(string name) => Assert.True(SecretWords.IsSecret(name));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("token")]
    [InlineData("signature")]
    [InlineData("passwordHint")]
    [InlineData("tokenType")]
    [InlineData("secretName")]
    [InlineData("cancellationToken")]
    [InlineData("machine")]
    [InlineData("keyboard")]
    public void OtherName_IsNone(string? name) => Assert.False(SecretWords.IsSecret(name));

    [Theory]
    [InlineData("userID", "user ID")]
    [InlineData("XMLHttpRequest", "XML Http Request")]
    [InlineData("__a_b", "a b")]
    [InlineData("x", "x")]
    public void Name_IsSplitIntoWords(string name, string words) => Assert.Equal(words, string.Join(' ', SecretWords.Split(name)));
}
