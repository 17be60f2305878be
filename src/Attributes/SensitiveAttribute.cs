using System;

namespace SecureTools;

/// <summary>
/// Marks a value that must not be shown. The value of a parameter or of an argument member appears in no error and no audit record, and its
/// default in no schema (a request for approval holds the value, for whoever decides). A member of a result is replaced by
/// <c>"[redacted]"</c>, or by null when it is not text, and the output schema says so.
/// </summary>
/// <remarks>
/// On a type it holds for every value of the type and of types that derive from it, wherever one stands. On a return value (<c>[return:
/// Sensitive]</c>) it holds for the result as a whole, for a stream item by item. A derived type cannot take it back.
/// </remarks>
[AttributeUsage(
    AttributeTargets.Parameter | AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.ReturnValue
    | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Enum | AttributeTargets.Interface)]
public sealed class SensitiveAttribute : Attribute
{
}
