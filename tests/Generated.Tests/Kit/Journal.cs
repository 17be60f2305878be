using System.Collections.Concurrent;

namespace SecureTools.Tests.Generated;

/// <summary>What tools did, in order.</summary>
public sealed class Journal
{
    public ConcurrentQueue<string> Entries { get; } = new();

    public void Add(string entry) => Entries.Enqueue(entry);

    public override string ToString() => string.Join(' ', Entries);
}

/// <summary>Services by type; what is not here is missing.</summary>
public sealed class Services(params object[] services) : IServiceProvider
{
    public object? GetService(Type serviceType) => services.FirstOrDefault(serviceType.IsInstanceOfType);
}
