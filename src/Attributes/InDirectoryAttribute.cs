using System;

namespace SecureTools;

/// <summary>
/// Says below which directory a <c>SafePath</c> lies, or each one in a collection of them. Without it a path is no argument: the tool is
/// left out of its table.
/// </summary>
/// <remarks>
/// The name stands for a directory that the host binds when it starts (<c>ToolTableOptions.Directories</c>). A table with a tool that names
/// a directory which is not bound does not start.
/// </remarks>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property | AttributeTargets.Field)]
public sealed class InDirectoryAttribute : Attribute
{
    /// <summary>The path lies below the directory of this name.</summary>
    /// <param name="name">Letters, digits, <c>-</c> and <c>_</c>; from 1 to 64 of them.</param>
    public InDirectoryAttribute(string name) => Name = name;

    /// <summary>The name that the host binds.</summary>
    public string Name { get; }
}
