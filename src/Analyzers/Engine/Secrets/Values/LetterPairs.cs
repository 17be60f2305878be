namespace SecureTools.Analyzers.Engine.Secrets.Values;

/// <summary>
/// Tells words from letters that chance put side by side, by how often pairs of letters occur in English and in names of APIs.
/// </summary>
internal static class LetterPairs
{
    private const int Letters = 26;
    private const int Shortest = 3;

    // Row: first letter, column: second. 0 hardly ever, 9 nearly always, counted over words of the platform's reference documentation.
    private const string Table =
        "06661251503757051768442340" +
        "72457204733821632675603240" +
        "71527016505652832637540030" +
        "63369303810554544462543020" +
        "51674441300557243875242520" +
        "62437701800653720645502140" +
        "72128156700547501755600021" +
        "80018000701645711746500040" +
        "54656550001558740467150305" +
        "70409000505003721260800000" +
        "54349034700555340272503000" +
        "73258213700710732156531062" +
        "85008010700551771052620000" +
        "62677482603334531278440020" +
        "54552340313668460755655200" +
        "73447134601743761766511120" +
        "74170000500344224773933300" +
        "72458330703455731566542050" +
        "51537306703532554468762140" +
        "63328206800322632765502040" +
        "66645441500767364767001101" +
        "74648323700464576556303102" +
        "84137007700407721764004000" +
        "64737102700053583258432332" +
        "43406000700677583475004023" +
        "73539001700030651423200423";

    /// <summary>How much of the letters and digits of a text belongs to what reads like words, from 0 to 1.</summary>
    public static double WordShare(string text)
    {
        int signs = 0, natural = 0, index = 0;
        while (index < text.Length)
        {
            var end = EndOfWord(text, index);
            if (end > index)
            {
                natural += IsWord(text, index, end) ? end - index : 0;
                signs += end - index;
                index = end;
            }
            else
            {
                signs += char.IsDigit(text[index]) ? 1 : 0;
                index++;
            }
        }

        return signs == 0 ? 0 : (double)natural / signs;
    }

    /// <summary>
    /// Where the letters end that start here and are written as one word: lower case, one capital and lower case, or capitals.
    /// </summary>
    public static int EndOfWord(string text, int start)
    {
        var end = start;
        while (end < text.Length && IsLetter(text[end]) && !(end > start && StartsWord(text, end)))
        {
            end++;
        }

        return end;
    }

    private static bool StartsWord(string text, int index) =>
        IsUpper(text[index])
            && (!IsUpper(text[index - 1]) || (index + 1 < text.Length && IsLetter(text[index + 1]) && !IsUpper(text[index + 1])));

    private static bool IsWord(string text, int start, int end)
    {
        var length = end - start;
        return length >= Shortest && Score(text, start, end) >= (length < 5 ? 5.0 : 4.6) * (length - 1);
    }

    private static int Score(string text, int start, int end)
    {
        var score = 0;
        for (var index = start + 1; index < end; index++)
        {
            score += Table[((text[index - 1] | 0x20) - 'a') * Letters + (text[index] | 0x20) - 'a'] - '0';
        }

        return score;
    }

    private static bool IsLetter(char letter) => (uint)((letter | 0x20) - 'a') < Letters;

    private static bool IsUpper(char letter) => (uint)(letter - 'A') < Letters;
}
