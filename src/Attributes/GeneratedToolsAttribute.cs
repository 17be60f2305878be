using System;
using System.ComponentModel;

namespace SecureTools;

/// <summary>
/// Written by the generator into each assembly with tools: the marker by which applications find, at compile time, the tools of the
/// libraries they reference.
/// </summary>
[AttributeUsage(AttributeTargets.Assembly)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class GeneratedToolsAttribute : Attribute
{
    /// <summary>Marks the assembly.</summary>
    /// <param name="source">The generated type that holds the assembly's tools.</param>
    /// <param name="contract">The version of the contract between generated code and runtime.</param>
    /// <param name="tools">The names that the assembly declares tools under, those that were left out of its table included.</param>
    public GeneratedToolsAttribute(Type source, int contract, params string[] tools)
    {
        Source = source;
        Contract = contract;
        Tools = tools;
    }

    /// <summary>The generated type that holds the assembly's tools.</summary>
    public Type Source { get; }

    /// <summary>The version of the contract between generated code and runtime.</summary>
    public int Contract { get; }

    /// <summary>The names that the assembly declares tools under, those that were left out of its table included.</summary>
    public string[] Tools { get; }
}
