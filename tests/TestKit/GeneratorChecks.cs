namespace SecureTools.TestKit;

/// <summary>What every generator run is checked for. A test that needs less says so with <c>Skip</c>.</summary>
[Flags]
public enum GeneratorChecks
{
    None = 0,

    /// <summary>The generator throws nothing.</summary>
    Exceptions = 1,

    /// <summary>The generator reports nothing: analyzers do.</summary>
    Diagnostics = 2,

    /// <summary>The test's own sources compile without error or warning, generated code included.</summary>
    CleanInput = 4,

    /// <summary>Generated files compile without error or warning.</summary>
    CleanOutput = 8,

    /// <summary>After an unrelated edit no named step and no output is recomputed to something else.</summary>
    Caching = 16,

    /// <summary>Runs from scratch agree with each other and with incremental ones: other instance, other culture.</summary>
    Determinism = 32,

    /// <summary>The order of the source files changes nothing.</summary>
    FileOrder = 64,

    /// <summary>No value in the pipeline holds on to a compilation, symbol, node, tree, model or location.</summary>
    Values = 128,
}
