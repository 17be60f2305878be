using System.Collections;
using Microsoft.CodeAnalysis;

namespace SecureTools.Analyzers.Declarations;

/// <summary>
/// One rule about reasons for which the generator leaves a tool out, with a message for each reason. In a message, 0 is the tool, 1 what is
/// to be changed, and the rest the details that <see cref="RefusalKind"/> lists.
/// </summary>
internal sealed class RefusalRule(RefusalKind kind, DiagnosticDescriptor rule) : IEnumerable<DiagnosticDescriptor>
{
    private readonly Dictionary<RefusalKind, DiagnosticDescriptor> _messages = new() { [kind] = rule };

    public IEnumerable<RefusalKind> Kinds => _messages.Keys;

    public DiagnosticDescriptor? For(RefusalKind reason) => _messages.TryGetValue(reason, out var found) ? found : null;

    public void Add(RefusalKind reason, string messageFormat) => _messages.Add(reason, Rule.Saying(rule, messageFormat));

    public IEnumerator<DiagnosticDescriptor> GetEnumerator() => _messages.Values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
