using System.Text;

namespace SecureTools.Shared;

/// <summary>Writes indented C#. A text of several lines is indented as a whole.</summary>
internal sealed class SourceWriter
{
    private readonly StringBuilder _text = new();
    private int _indent;
    private bool _isOpening;

    /// <summary>Writes a line. No block begins with an empty one.</summary>
    public SourceWriter Line(string text = "")
    {
        if (_isOpening && text.Length == 0)
        {
            return this;
        }

        _isOpening = false;
        foreach (var line in text.Split('\n'))
        {
            if (line.Length > 0)
            {
                _text.Append(' ', _indent * 4).Append(line.TrimEnd('\r'));
            }

            _text.Append('\n');
        }

        return this;
    }

    /// <summary>Opens a block under a heading.</summary>
    public SourceWriter Open(string heading) => Line(heading).Open();

    /// <summary>Opens a block whose heading is written.</summary>
    public SourceWriter Open()
    {
        Line("{");
        _indent++;
        _isOpening = true;
        return this;
    }

    /// <summary>Closes the innermost block.</summary>
    public SourceWriter Close(string after = "")
    {
        _indent--;
        _isOpening = false;
        return Line("}" + after);
    }

    public override string ToString() => _text.ToString();
}
