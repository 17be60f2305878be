namespace SecureTools.Shared.Tools;

/// <summary>What is wrong with the method that <c>When</c> names.</summary>
internal enum WhenFault
{
    /// <summary>The name is no constant.</summary>
    NotNamed,

    /// <summary>It does not exist in the tool's class.</summary>
    Missing,

    Overloaded,
    NotStatic,
    Generic,

    /// <summary>It is abstract or virtual.</summary>
    Virtual,

    /// <summary>It does not return <see cref="bool"/>.</summary>
    NotBoolean,

    /// <summary>Generated code cannot reach it.</summary>
    Inaccessible,

    /// <summary>It takes something that is no argument of the tool of that name and type.</summary>
    Parameter,
}
