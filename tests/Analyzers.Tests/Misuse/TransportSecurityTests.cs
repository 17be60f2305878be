using SecureTools.Analyzers.Misuse;

namespace SecureTools.Analyzers.Tests.Misuse;

public sealed class TransportSecurityTests
{
    [Theory]
    [InlineData(
        """object M() => new HttpClientHandler { {|SECT4011:ServerCertificateCustomValidationCallback = (_, _, _, _) => true|} };""")]
    [InlineData(
        """void M(HttpClientHandler h) => h.ServerCertificateCustomValidationCallback = {|SECT4011:HttpClientHandler.DangerousAcceptAnyServerCertificateValidator|};""")]
    [InlineData(
        """void M(SslClientAuthenticationOptions o) => {|SECT4011:o.RemoteCertificateValidationCallback = delegate { return true; }|};""")]
    [InlineData(
        """static bool All(object s, System.Security.Cryptography.X509Certificates.X509Certificate? c, System.Security.Cryptography.X509Certificates.X509Chain? n, SslPolicyErrors e) { return true; } void M(SslClientAuthenticationOptions o) => {|SECT4011:o.RemoteCertificateValidationCallback = All|};""")]
    [InlineData(
        """object M(System.IO.Stream s) => new SslStream(s, false, {|SECT4011:(_, _, _, _) => true|});""")]
    [InlineData(
        """string M() => {|SECT4011:"Server=db.example.com;Database=a;TrustServerCertificate=True"|};""")]
    [InlineData(
        """string M(string server) => server + {|SECT4011:"TrustServerCertificate=True;"|};""")]
    [InlineData(
        """void M(SslClientAuthenticationOptions o) => o.EnabledSslProtocols = SslProtocols.Tls12 | {|SECT4012:SslProtocols.Tls11|};""")]
    public Task Misuse_Reports(string members) => MisuseBench.Reports<TransportSecurityAnalyzer>(members);

    [Theory]
    [InlineData(
        """object M() => new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, _, _, errors) => errors == SslPolicyErrors.None };""")]
    [InlineData(
        """object M() => new HttpClientHandler();""")]
    [InlineData(
        """string[] M() => ["TrustServerCertificate=True", "Trust Server Certificate=True"];""")]
    [InlineData(
        """string[] M() => new[] { "TrustServerCertificate=True" };""")]
    [InlineData(
        """void M(SslClientAuthenticationOptions o) => o.EnabledSslProtocols = SslProtocols.Tls13;""")]
    [InlineData(
        """bool M(SslProtocols p) => p == SslProtocols.Tls11;""")]
    [InlineData(
        """bool M(SslProtocols p) => p is SslProtocols.Tls;""")]
    [InlineData(
        """Func<bool> Callback { get; set; } = () => false; void M() => Callback = () => true;""")]
    [InlineData(
        """string M() => "Server=db.example.com;Database=a;TrustServerCertificate=False";""")]
    [InlineData(
        """static bool Pinned(object s, System.Security.Cryptography.X509Certificates.X509Certificate? c, System.Security.Cryptography.X509Certificates.X509Chain? n, SslPolicyErrors e) { if (c is null) { return false; } return true; } void M(SslClientAuthenticationOptions o) => o.RemoteCertificateValidationCallback = Pinned;""")]
    public Task NearMiss_DoesNotReport(string members) => MisuseBench.DoesNotReport<TransportSecurityAnalyzer>(members);
}
