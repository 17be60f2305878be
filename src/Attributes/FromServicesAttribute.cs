using System;

namespace SecureTools;

/// <summary>The parameter is taken from the call's services and is not part of the tool's schema.</summary>
/// <remarks>When the service is missing, the call ends with <c>misconfigured</c>, unless the parameter is nullable.</remarks>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class FromServicesAttribute : Attribute
{
}
