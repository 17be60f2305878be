using Quickstart.Banking;

namespace Quickstart.Hosting;

/// <summary>The services of a call. Any <see cref="IServiceProvider"/> will do; generated code asks it for what a tool's constructor needs.</summary>
internal sealed class BankServices(DemoBank bank, bool hasRates) : IServiceProvider
{
    public object? GetService(Type serviceType) =>
        serviceType == typeof(IBank) ? bank
        : serviceType == typeof(IExchangeRates) && hasRates ? bank
        : null;
}
