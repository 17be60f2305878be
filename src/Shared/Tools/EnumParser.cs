using Microsoft.CodeAnalysis;

namespace SecureTools.Shared.Tools;

/// <summary>Reads the names of an enum. Null: it cannot be read and written by names.</summary>
internal static class EnumParser
{
    /// <summary>As many as one number can keep apart.</summary>
    private const int MaxFlags = 64;

    public static EnumModel? Parse(INamedTypeSymbol type, ISymbol owner, ValueParser values)
    {
        var fields = type.GetMembers().OfType<IFieldSymbol>().Where(
            field => field.HasConstantValue && field.IsNamed() && !field.IsForbidden()).ToList();
        var isFlags = type.Attribute(TypeNames.Flags) is not null;
        if (fields.Count == 0 || type.IsConverted() || (isFlags && fields.Count > MaxFlags))
        {
            var kind = fields.Count == 0 ? RefusalKind.EmptyEnum : type.IsConverted() ? RefusalKind.Converted : RefusalKind.TypeTooLarge;
            return values.Refusals.Refuse<EnumModel>(kind, owner, type.Display());
        }

        var seen = new HashSet<object?>();
        var members = fields.Select(field => Member(field, !seen.Add(field.ConstantValue), values.Cancel)).ToList();
        if (!members.TrueForAll(member => JsonText.IsWellFormed(member.JsonName)))
        {
            return values.Refusals.Refuse<EnumModel>(RefusalKind.MalformedMemberName, owner, type.Display());
        }

        if (members.GroupBy(member => member.JsonName, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            return values.Refusals.Refuse<EnumModel>(RefusalKind.DuplicateMember, owner, type.Display(), twice.Key);
        }

        foreach (var field in type.GetMembers().OfType<IFieldSymbol>())
        {
            values.Uses(field);
        }

        return new EnumModel(type.Name(), DocumentationText.Of(type, values.Cancel).Summary, members.ToEquatable()) { IsFlags = isFlags };
    }

    private static EnumMember Member(IFieldSymbol field, bool isAlias, CancellationToken cancel)
    {
        ISymbol[] texts = [field];
        return new EnumMember(field.Name, field.Attribute(TypeNames.JsonEnumName)?.Text(0) ?? field.Name, isAlias)
        {
            Description = texts.Description() ?? texts.Title() ?? DocumentationText.Of(field, cancel).Summary,
            Bits = Bits(field.ConstantValue!),
        };
    }

    /// <summary>A constant as a pattern of bits.</summary>
    public static ulong Bits(object value) => unchecked(value switch
    {
        sbyte number => (byte)number,
        short number => (ushort)number,
        int number => (uint)number,
        long number => (ulong)number,
        _ => Convert.ToUInt64(value, System.Globalization.CultureInfo.InvariantCulture),
    });
}
