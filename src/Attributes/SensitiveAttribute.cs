using System;

namespace SecureTools;

/// <summary>
/// Marks a value that must not be shown: the value of a parameter or of an argument member appears in no error and no audit record (a request for
/// approval holds it, for whoever decides);
/// a member of a result is replaced by <c>"[redacted]"</c>, or by null when it is not text.
/// </summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property | AttributeTargets.Field)]
public sealed class SensitiveAttribute : Attribute
{
}
