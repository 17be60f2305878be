using System;

namespace SecureTools;

/// <summary>
/// Says what a member does where its code does not show it: a client of another company, a native library, a stored procedure.
/// What is said here holds instead of what the rules would find; <see cref="Effects.None"/> says that it does nothing.
/// </summary>
/// <param name="member">
/// The documentation id of the member, such as <c>M:Shop.IMailer.Send(System.String)</c>; without parameters, all overloads; ending in
/// <c>.*</c>, all members of the type or namespace. A member that does not exist is ignored.
/// </param>
/// <param name="effects">What it does.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class EffectAttribute(string member, Effects effects) : Attribute
{
    /// <summary>The documentation id of the member.</summary>
    public string Member { get; } = member;

    /// <summary>What the member does.</summary>
    public Effects Effects { get; } = effects;
}
