using System.Text;
using SecureTools.Analyzers.Engine.Secrets;
using SecureTools.Analyzers.Secrets;
using SecureTools.Analyzers.Tests.Secrets.Corpus;

namespace SecureTools.Analyzers.Tests.Secrets;

public sealed class StructureTests
{
    private static readonly string _body = new TokenWriter(21).Base62(400);

    public static TheoryData<string, string> Secrets() => new()
    {
        { "-----BEGIN RSA PRIVATE " + "KEY-----\n" + _body + "\n-----END RSA PRIVATE " + "KEY-----", nameof(SecretKind.PrivateKey) },
        { "-----BEGIN OPENSSH PRIVATE " + "KEY-----\\n" + _body[..80], nameof(SecretKind.PrivateKey) },
        { "MIIEvQIBADANBgkqhkiG9w0BAQ" + "EFAASC" + _body, nameof(SecretKind.PrivateKey) },
        { "MIIEogIBAAKCA" + "QEA" + _body, nameof(SecretKind.PrivateKey) },
        { "MIIKPAIB" + "AzCC" + _body, nameof(SecretKind.PrivateKey) },
        { "{\"kty\":\"EC\",\"d\":\"" + _body[..43] + "\"}", nameof(SecretKind.PrivateKey) },
        { "{\"k\":\"" + _body[..43] + "\",\"kty\":\"oct\"}", nameof(SecretKind.PrivateKey) },
        { "Basic " + Encode("admin:Tr0ub4dor"), nameof(SecretKind.Connection) },
        { "Authorization: Bearer " + _body[..40], nameof(SecretKind.Connection) },
        { "curl -s -u admin:Tr0ub4dor https://host/x", nameof(SecretKind.Connection) },
        { "curl --user 'admin:Tr0ub4dor' https://host/x", nameof(SecretKind.Connection) },
        { "postgres://app:Tr0ub4dor@db/app", nameof(SecretKind.Connection) },
        { "Server=db;User Id=sa;Pwd=Tr0ub4dor", nameof(SecretKind.Connection) },
        { "cache:6379,password=Tr0ub4dor,ssl=true", nameof(SecretKind.Connection) },
        { "DefaultEndpointsProtocol=https;AccountName=a;AccountKey=" + _body[..86] + "==", nameof(SecretKind.Connection) },
        { "Endpoint=sb://a/;SharedAccessKeyName=b;SharedAccessKey=" + _body[..43] + "=", nameof(SecretKind.Connection) },
        { "https://host/x?api_key=" + _body[..32], nameof(SecretKind.Connection) },
        { "{\"password\": \"Tr0ub4dor-7!\"}", nameof(SecretKind.Credential) },
    };

    public static TheoryData<string> Others() =>
    [
        "-----BEGIN PUBLIC KEY-----\n" + _body + "\n-----END PUBLIC KEY-----",
        "-----BEGIN PRIVATE " + "KEY-----\n...\n-----END PRIVATE " + "KEY-----",
        "MIIDazCCAlOgAwIBAgIU" + _body,
        "{\"kty\":\"EC\",\"x\":\"" + _body[..43] + "\"}",
        "{\"kty\":\"oct\",\"d\":\"" + _body[..43] + "\"}",
        "Basic " + Encode("no colon in here"),
        "Basic " + Encode("user:password"),
        "Authorization: Bearer {token}",
        "curl https://host:8080/x -H accept:json",
        "curl -u $USER:$PASSWORD https://host",
        "https://host:8080/path@version",
        "Server=db;User Id=sa;Password=$(Password)",
        "Server=db;Integrated Security=true;Token=false",
        "https://host/x?page_token=2&code=200",
        "the password: is asked for",
    ];

    [Theory]
    [MemberData(nameof(Secrets))]
    public void SecretInText_IsFound(string text, string kind) => Assert.Equal(kind, Assert.Single(SecretScanner.Default.Scan(text)).Kind.ToString());

    [Theory]
    [MemberData(nameof(Others))]
    public void OtherText_IsLeftAlone(string text) => Assert.Empty(SecretScanner.Default.Scan(text));

    [Theory]
    [InlineData("const string Text = \"any text of some length\"; object M() => new HMACSHA256({|SECT1003:Encoding.UTF8.GetBytes(Text)|});")]
    [InlineData("static readonly byte[] _bytes = Encoding.UTF8.GetBytes(\"any text of some length\"); object M() => new HMACSHA256({|SECT1003:_bytes|});")]
    [InlineData("void M(Aes aes) { aes.Key = {|SECT1003:\"0123456789abcdef\"u8|}.ToArray(); }")]
    [InlineData("object M() => new AesGcm(new byte[] {|SECT1003:{ 9, 81, 3, 77, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16 }|}, 16);")]
    [InlineData("byte[] M() => Rfc2898DeriveBytes.Pbkdf2({|SECT1003:\"any text of some length\"|}, new byte[16], 1, HashAlgorithmName.SHA256, 16);")]
    [InlineData("object M(byte[] key) => new HMACSHA256(key);")]
    [InlineData("byte[] M(byte[] key) => HMACSHA256.HashData(key, \"any text of some length\"u8);")]
    [InlineData("byte[] _bytes = Encoding.UTF8.GetBytes(\"any text of some length\"); object M() => new HMACSHA256(_bytes);")]
    public Task Key_OnlyFromALiteral(string member) =>
        Verify<HardcodedSecretAnalyzer>.VerifyAnalyzerAsync("using System.Security.Cryptography; using System.Text; class C { " + member + " }");

    private static string Encode(string text) => Convert.ToBase64String(Encoding.ASCII.GetBytes(text));
}
