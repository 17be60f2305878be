namespace SecureTools;

/// <summary>
/// The forms in which a tool says what its arguments are. All are written from one model at compile time; the binder enforces the same in
/// each.
/// </summary>
public enum JsonSchemaDialect
{
    /// <summary>JSON Schema 2020-12: says everything that the binder enforces.</summary>
    Draft202012,

    /// <summary>
    /// The subset that hosted models take for strict function calling: every property is required, and one that may be left out takes null
    /// instead; what the subset has no keyword for stands in the description, in words. Say so in <see cref="ToolCall.Dialect"/> of each
    /// call that comes back.
    /// </summary>
    StrictSubset,
}
