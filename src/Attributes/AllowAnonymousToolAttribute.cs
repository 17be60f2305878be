using System;

namespace SecureTools;

/// <summary>
/// Lets callers who did not authenticate call the tool. A requirement on the same tool or its class is stricter and wins: its callers must
/// authenticate.
/// </summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class | AttributeTargets.Interface, Inherited = false)]
public sealed class AllowAnonymousToolAttribute : Attribute
{
}
