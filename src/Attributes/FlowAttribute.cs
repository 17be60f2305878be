using System;

namespace SecureTools;

/// <summary>
/// Says where data goes in a member whose code is not there to be looked at. It holds for that member alone, not for what overrides or
/// implements it.
/// </summary>
/// <param name="line">
/// A line as in the catalog of dangerous calls: <c>sink Path Shop.Store.Load path</c>, <c>validator Url Shop.Hosts.IsOurs host</c>. A line
/// that cannot be read, or names no member, is ignored.
/// </param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class FlowAttribute(string line) : Attribute
{
    /// <summary>The line of the catalog.</summary>
    public string Line { get; } = line;
}
