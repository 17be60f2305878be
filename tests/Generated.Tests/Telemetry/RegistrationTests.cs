using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SecureTools.Tests.Audit;

namespace SecureTools.Tests.Generated.Telemetry;

public sealed class RegistrationTests
{
    [Fact]
    public async Task AddSecureTools_RegistersATable_WithWhatTheServicesHold()
    {
        var clock = new ManualClock();
        using var sink = new RecordingSink();
        var logger = new RecordingLogger();
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(clock);
        services.AddSingleton(new ToolTokens(new ToolTokensOptions { Keys = TokenKeyRing.Random(), Agent = "bank", TimeProvider = clock }));
        services.AddSingleton<IRateLimitStore>(new InMemoryRateLimitStore(timeProvider: clock));
        services.AddSingleton(new AuditQueue([sink]));
        services.AddSingleton<ILoggerFactory>(new OneLogger(logger));
        services.AddScoped<Journal>();
        services.AddSecureTools(options =>
        {
            Directories.Bind(options);
            options.MaxArgumentBytes = 50;
        });
        await using var provider = services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true });
        var table = provider.GetRequiredService<ToolTable>();
        Assert.Same(table, provider.GetRequiredService<ToolTable>());

        await using var one = provider.CreateAsyncScope();
        await using var two = provider.CreateAsyncScope();
        var caller = new Caller("ann") { Session = "s1", SecondFactorAt = clock.UtcNow };
        Assert.True((await table.InvokeAsync(new ToolCall("fresh") { Caller = caller, Services = one.ServiceProvider })).IsOk);
        Assert.True((await table.InvokeAsync(new ToolCall("plain") { Caller = caller, Services = one.ServiceProvider })).IsOk);
        Assert.True((await table.InvokeAsync(new ToolCall("plain") { Caller = caller, Services = two.ServiceProvider })).IsOk);
        Assert.Equal("fresh plain", one.ServiceProvider.GetRequiredService<Journal>().ToString());
        Assert.Equal("plain", two.ServiceProvider.GetRequiredService<Journal>().ToString());
        Assert.Equal(ToolStatus.ToolFailed, (await table.InvokeAsync(new ToolCall("throws"))).Status);
        Assert.Equal(ToolStatus.ArgumentsTooLarge, (await table.InvokeAsync(new ToolCall("plain") { Arguments = new byte[51] })).Status);
        Assert.Single(logger.Entries);
        await provider.GetRequiredService<AuditQueue>().DisposeAsync();
        Assert.Equal(5, sink.Kept.Count);
    }

    [Fact]
    public void TableWithoutTokens_DoesNotStart()
    {
        using var provider = new ServiceCollection().AddSecureTools(Directories.Bind).BuildServiceProvider();
        var refusal = Assert.Throws<ToolConfigurationException>(() => provider.GetRequiredService<ToolTable>());
        Assert.Equal("A tool is declared with Secure = true, but there is no token validation. Set ToolTableOptions.Tokens.", refusal.Message);
    }

    private sealed class OneLogger(ILogger logger) : ILoggerFactory
    {
        public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

        public ILogger CreateLogger(string categoryName)
        {
            Assert.Equal("SecureTools", categoryName);
            return logger;
        }

        public void Dispose()
        {
            // Nothing to dispose of.
        }
    }
}
