using System.Net;
using System.Net.Sockets;
using System.Text;

namespace SecureTools.Tests.Sanitizing;

/// <summary>Connections of a real client to real servers on loopback, with a resolver of the test's own.</summary>
public sealed class AddressGuardTests : IDisposable
{
    private const string NotPublic = """
        0.0.0.0 0.1.2.3 10.0.0.1 10.255.255.255 100.64.0.1 100.100.100.200 100.127.255.255 127.0.0.1 127.255.255.254 169.254.169.254 169.254.0.1
        172.16.0.1 172.31.255.255 192.0.0.1 192.0.0.192 192.0.2.1 192.31.196.1 192.52.193.1 192.88.99.1 192.168.0.1 192.175.48.1 198.18.0.1 198.19.255.255 198.51.100.1
        203.0.113.1 224.0.0.1 239.255.255.255 240.0.0.1 255.255.255.255 168.63.129.16
        :: ::1 ::ffff:127.0.0.1 ::ffff:10.0.0.1 ::ffff:169.254.169.254 ::127.0.0.1 ::8.8.8.8 ::ffff:0:8.8.8.8 64:ff9b::7f00:1 64:ff9b::a9fe:a9fe 64:ff9b:1::808:808
        100::1 2001::1 2001:0:7f00:1:: 2001:2::1 2001:10::1 2001:20::1 2001:db8::1 2002:7f00:1:: 2002:808:808:: 3fff::1 5f00::1 fc00::1 fd00:ec2::254
        fdff::1 fe80::1 fec0::1 ff02::1 ff0e::1 4000::1 2606:4700::5efe:127.0.0.1 2606:4700::200:5efe:7f00:1 2620:4f:8000::1
        """;

    private readonly CancellationToken _cancel = TestContext.Current.CancellationToken;
    private readonly TcpListener _server = new(IPAddress.Loopback, 0);
    private readonly List<string> _asked = [];
    private string _response = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok";
    private int _connections;

    public AddressGuardTests()
    {
        _server.Start();
        _ = ServeAsync();
    }

    public static TheoryData<string> NotPublicAddresses => [.. NotPublic.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];

    private int Port => ((IPEndPoint)_server.LocalEndpoint).Port;

    public void Dispose() => _server.Dispose();

    [Theory]
    [MemberData(nameof(NotPublicAddresses))]
    public void SpecialAddress_IsNotPublic(string address) => Assert.False(AddressGuard.IsPublic(IPAddress.Parse(address)));

    [Theory]
    [InlineData("1.1.1.1")]
    [InlineData("8.8.8.8")]
    [InlineData("9.255.255.255")]
    [InlineData("11.0.0.0")]
    [InlineData("100.63.255.255")]
    [InlineData("100.128.0.0")]
    [InlineData("126.255.255.255")]
    [InlineData("128.0.0.1")]
    [InlineData("169.253.255.255")]
    [InlineData("172.15.255.255")]
    [InlineData("172.32.0.0")]
    [InlineData("192.167.255.255")]
    [InlineData("192.169.0.0")]
    [InlineData("198.17.255.255")]
    [InlineData("198.20.0.0")]
    [InlineData("223.255.255.255")]
    [InlineData("168.63.129.17")]
    [InlineData("::ffff:8.8.8.8")]
    [InlineData("64:ff9b::808:808")]
    [InlineData("2001:200::1")]
    [InlineData("2606:4700::1111")]
    [InlineData("2a00:1450::1")]
    public void OrdinaryAddress_IsPublic(string address) => Assert.True(AddressGuard.IsPublic(IPAddress.Parse(address)));

    [Fact]
    public async Task Loopback_IsRefused_AndNothingIsSent()
    {
        using var client = Client([]);
        await AssertRefused(client, "http://service.test");
        Assert.Equal(0, _connections);
    }

    [Fact]
    public async Task AllowedNetwork_IsReached_ByTheNameOfTheUrl()
    {
        using var client = Client([IPNetwork.Parse("127.0.0.0/8")]);
        Assert.Equal("ok", await client.GetStringAsync(new Uri($"http://service.test:{Port}/"), _cancel));
        Assert.Equal(["service.test"], _asked);
    }

    [Fact]
    public async Task AllowedNetwork_CoversMappedAddresses()
    {
        using var client = Client([IPNetwork.Parse("127.0.0.0/8")], _ => [IPAddress.Loopback.MapToIPv6()]);
        Assert.Equal("ok", await client.GetStringAsync(new Uri($"http://service.test:{Port}/"), _cancel));
    }

    [Fact]
    public async Task OneBadAddressAmongGoodOnes_RefusesTheHost()
    {
        using var client = Client([IPNetwork.Parse("127.0.0.0/8")], _ => [IPAddress.Loopback, IPAddress.Parse("169.254.169.254")]);
        await AssertRefused(client, "http://service.test");
        Assert.Equal(0, _connections);
    }

    [Fact]
    public async Task NameWithoutAddress_IsRefused()
    {
        using var client = Client([IPNetwork.Parse("127.0.0.0/8")], _ => []);
        await AssertRefused(client, "http://service.test");
    }

    [Fact]
    public async Task NameThatChanges_IsAskedForOnce_AndEveryConnectionIsChecked()
    {
        var answers = new Queue<IPAddress>([IPAddress.Loopback, IPAddress.Parse("10.0.0.1")]);
        using var client = Client([IPNetwork.Parse("127.0.0.0/8")], _ => [answers.Dequeue()]);
        Assert.Equal("ok", await client.GetStringAsync(new Uri($"http://service.test:{Port}/"), _cancel));
        Assert.Single(answers);
        await AssertRefused(client, "http://service.test");
        Assert.Equal(1, _connections);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    [InlineData("127.1")]
    [InlineData("[::1]")]
    [InlineData("[::ffff:127.0.0.1]")]
    [InlineData("0")]
    public async Task SystemResolver_IsGuardedToo(string host)
    {
        using var client = new HttpClient(new AddressGuard().CreateHandler());
        await AssertRefused(client, "http://" + host);
        Assert.Equal(0, _connections);
    }

    [Fact]
    public async Task Redirect_IsNotFollowedUnseen()
    {
        _response = "HTTP/1.1 302 Found\r\nLocation: http://169.254.169.254/latest\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
        using var client = Client([IPNetwork.Parse("127.0.0.0/8")]);
        using var response = await client.GetAsync(new Uri($"http://service.test:{Port}/"), _cancel);
        Assert.Equal(HttpStatusCode.Found, response.StatusCode);
        Assert.True(AllowedUrl.TryCreate(new UrlRule(["service.test"], ["http"], [Port]), $"http://service.test:{Port}/", out var url));
        Assert.False(url.TryFollow(response.Headers.Location!.OriginalString, out _));
    }

    [Fact]
    public async Task RedirectThatAHandlerFollows_IsRefusedAtItsConnection()
    {
        _response = "HTTP/1.1 302 Found\r\nLocation: http://inner.test/\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
        using var handler = Guard([IPNetwork.Parse("127.0.0.0/8")], host => [host == "inner.test" ? IPAddress.Parse("10.1.2.3") : IPAddress.Loopback]).CreateSocketsHandler();
        handler.AllowAutoRedirect = true;
        using var client = new HttpClient(handler);
        await AssertRefused(client, "http://service.test");
        Assert.Equal(["service.test", "inner.test"], _asked);
    }

    [Fact]
    public async Task DeadAddress_IsFollowedByTheNext()
    {
        using var client = Client([IPNetwork.Parse("127.0.0.0/8")], _ => [IPAddress.Parse("127.0.0.9"), IPAddress.Loopback]);
        Assert.Equal("ok", await client.GetStringAsync(new Uri($"http://service.test:{Port}/"), _cancel));
    }

    [Fact]
    public void Handler_UsesNothingThatGoesAroundTheGuard()
    {
        using var handler = new AddressGuard().CreateSocketsHandler();
        Assert.False(handler.UseProxy);
        Assert.False(handler.AllowAutoRedirect);
        Assert.False(handler.UseCookies);
    }

    [Theory]
    [InlineData("1.1", HttpVersionPolicy.RequestVersionOrLower, "1.1", HttpVersionPolicy.RequestVersionOrLower)]
    [InlineData("2.0", HttpVersionPolicy.RequestVersionExact, "2.0", HttpVersionPolicy.RequestVersionExact)]
    [InlineData("1.1", HttpVersionPolicy.RequestVersionOrHigher, "2.0", HttpVersionPolicy.RequestVersionOrLower)]
    [InlineData("3.0", HttpVersionPolicy.RequestVersionExact, "2.0", HttpVersionPolicy.RequestVersionOrLower)]
    [InlineData("3.0", HttpVersionPolicy.RequestVersionOrLower, "2.0", HttpVersionPolicy.RequestVersionOrLower)]
    public async Task Request_NeverLeavesOverHttp3(string version, HttpVersionPolicy policy, string sent, HttpVersionPolicy sentPolicy)
    {
        using var client = new HttpMessageInvoker(new GuardedHandler(new Recorder()));
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://a.example/") { Version = Version.Parse(version), VersionPolicy = policy };
        using var asynchronous = await client.SendAsync(request, _cancel);
        Assert.Equal((Version.Parse(sent), sentPolicy), (request.Version, request.VersionPolicy));
        Assert.IsType<GuardedHandler>(new AddressGuard().CreateHandler());
    }

    private sealed class Recorder : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage());
    }

    private HttpClient Client(IPNetwork[] allowed, Func<string, IPAddress[]>? resolve = null) => new(Guard(allowed, resolve).CreateHandler());

    private AddressGuard Guard(IPNetwork[] allowed, Func<string, IPAddress[]>? resolve) => new(new AddressGuardOptions
    {
        AllowedNetworks = allowed,
        Resolve = (host, _) =>
        {
            _asked.Add(host);
            return Task.FromResult(resolve is null ? [IPAddress.Loopback] : resolve(host));
        },
    });

    private async Task AssertRefused(HttpClient client, string host)
    {
        var exception = await Assert.ThrowsAsync<HttpRequestException>(() => client.GetStringAsync(new Uri($"{host}:{Port}/"), _cancel));
        Assert.IsType<AddressRefusedException>(exception.InnerException);
    }

    private async Task ServeAsync()
    {
        while (!_cancel.IsCancellationRequested)
        {
            try
            {
                using var client = await _server.AcceptTcpClientAsync(_cancel);
                Interlocked.Increment(ref _connections);
                await client.GetStream().ReadExactlyAsync(new byte[18], _cancel);
                await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(_response), _cancel);
            }
            catch (Exception exception) when (exception is SocketException or ObjectDisposedException or OperationCanceledException)
            {
                return;
            }
        }
    }
}
