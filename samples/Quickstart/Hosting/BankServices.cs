using Quickstart.Banking;

namespace Quickstart.Hosting;

/// <summary>The services of a call, of which generated code takes what a tool's constructor needs. Any container will do.</summary>
internal sealed class BankServices(DemoBank bank, bool hasRates) : IServiceProvider
{
    public object? GetService(Type serviceType) =>
        serviceType == typeof(IBank) ? bank
        : serviceType == typeof(IExchangeRates) && hasRates ? bank
        : null;
}
