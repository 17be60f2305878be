using System.Runtime.InteropServices;

namespace SecureTools;

/// <summary>
/// A member of an object that is being written: where its unescaped name is, and where <c>"name":value</c> is in the output.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct CanonicalMember(int Name, int NameLength, int Start, int Length)
{
    internal readonly struct ByName(PooledBytes names) : IComparer<CanonicalMember>
    {
        public int Compare(CanonicalMember x, CanonicalMember y) =>
            names.Slice(x.Name, x.NameLength).SequenceCompareTo(names.Slice(y.Name, y.NameLength));
    }
}
