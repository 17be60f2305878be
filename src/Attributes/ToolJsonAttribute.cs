using System;

namespace SecureTools;

/// <summary>
/// Names a <c>JsonSerializerContext</c> that reads and writes types which tools could not take otherwise: types of other libraries, and
/// types with a converter. It is asked for the types that it lists with <c>[JsonSerializable]</c>.
/// </summary>
/// <remarks>
/// On a parameter, property or method (for its result and its parameters) it holds there; on a type, for that type wherever it is used; on
/// the class of the tools or on the assembly, for every type that it lists and that is no plain value. The schema of such a value is open,
/// and what the value must look like is the context's matter alone: constraints inside the type are not enforced.
/// </remarks>
[AttributeUsage(
    AttributeTargets.Assembly | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Enum | AttributeTargets.Method
    | AttributeTargets.Parameter | AttributeTargets.Property,
    AllowMultiple = true)]
public sealed class ToolJsonAttribute : Attribute
{
    /// <summary>Names the context.</summary>
    /// <param name="context">A type that derives from <c>JsonSerializerContext</c> and lists the types.</param>
    public ToolJsonAttribute(Type context) => Context = context;

    /// <summary>The context.</summary>
    public Type Context { get; }
}
