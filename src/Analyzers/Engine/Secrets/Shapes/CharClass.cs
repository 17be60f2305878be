using System.Runtime.InteropServices;

namespace SecureTools.Analyzers.Engine.Secrets.Shapes;

/// <summary>A set of ASCII characters.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct CharClass(ulong low, ulong high) : IEquatable<CharClass>
{
    public static readonly CharClass Digits = Range('0', '9');
    public static readonly CharClass Lower = Range('a', 'z');
    public static readonly CharClass Upper = Range('A', 'Z');
    public static readonly CharClass LettersAndDigits = Digits | Lower | Upper;
    public static readonly CharClass Base64 = LettersAndDigits | Of('+') | Of('/');
    public static readonly CharClass Base64Url = LettersAndDigits | Of('-') | Of('_');
    public static readonly CharClass Hex = Digits | Range('a', 'f');
    public static readonly CharClass UpperHex = Digits | Range('A', 'F');

    private readonly ulong _low = low;
    private readonly ulong _high = high;

    public static CharClass operator |(CharClass left, CharClass right) => new(left._low | right._low, left._high | right._high);

    public static CharClass Of(char letter) => Range(letter, letter);

    public static CharClass Range(char first, char last)
    {
        ulong low = 0, high = 0;
        for (int letter = first; letter <= last; letter++)
        {
            if (letter < 64)
            {
                low |= 1UL << letter;
            }
            else
            {
                high |= 1UL << (letter - 64);
            }
        }

        return new CharClass(low, high);
    }

    public bool Contains(char letter) =>
        letter < 64 ? (_low >> letter & 1) != 0 : letter < 128 && (_high >> (letter - 64) & 1) != 0;

    /// <summary>Whether the whole range of the text is made of it.</summary>
    public bool ContainsAll(string text, int start, int end)
    {
        for (var index = start; index < end; index++)
        {
            if (!Contains(text[index]))
            {
                return false;
            }
        }

        return true;
    }

    public bool Equals(CharClass other) => _low == other._low && _high == other._high;

    public override bool Equals(object? obj) => obj is CharClass other && Equals(other);

    public override int GetHashCode() => (_low ^ _high).GetHashCode();
}
