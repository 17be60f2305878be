using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SecureTools.Analyzers.Engine.Effects.Calls;

/// <summary>Whether a property is read, written, or both.</summary>
internal static class Access
{
    public static (bool IsRead, bool IsWritten) Of(IOperation reference)
    {
        var child = reference;
        for (var parent = reference.Parent; parent is not null; (child, parent) = (parent, parent.Parent))
        {
            switch (parent)
            {
                case ICompoundAssignmentOperation compound when compound.Target == child:
                case ICoalesceAssignmentOperation coalesce when coalesce.Target == child:
                case IIncrementOrDecrementOperation:
                    return (true, true);
                case IDeconstructionAssignmentOperation deconstruction when deconstruction.Target == child:
                case ISimpleAssignmentOperation { IsRef: false } assignment when assignment.Target == child:
                    return (false, true);
                case ITupleOperation or IDeclarationExpressionOperation:
                    // Perhaps the left side of a deconstruction.
                    continue;
                default:
                    return (true, false);
            }
        }

        return (true, false);
    }
}
