namespace SecureTools;

/// <summary>What the values that are read next are checked against.</summary>
internal struct SanitizingScope
{
    public DirectoryMap? Directories;
    public PathRoot? Root;
    public UrlRule? Urls;
}

public ref partial struct ArgumentReader
{
    /// <summary>
    /// Says below which directory the paths lie that are read next. Always true, so that binders can go on with the reading.
    /// </summary>
    public bool InDirectory(string name)
    {
        _scope.Root = _scope.Directories?.Find(name);
        return true;
    }

    /// <summary>Says where the URLs may lead that are read next. Always true, so that binders can go on with the reading.</summary>
    public bool OnHosts(UrlRule rule)
    {
        _scope.Urls = rule;
        return true;
    }

    /// <summary>Reads a path below the directory that was said; without one, none is safe.</summary>
    public bool TryRead(out SafePath value)
    {
        value = null!;
        if (!TryRead(out string text))
        {
            return false;
        }

        var expected = "no path, for no directory is bound";
        return (_scope.Root is { } root && SafePath.TryCreate(root, text, out value!, out expected)) || Reject("path", expected!);
    }

    /// <summary>Reads a URL that the rule allows that was said; without one, none is allowed.</summary>
    public bool TryRead(out AllowedUrl value)
    {
        value = null!;
        if (!TryRead(out string text))
        {
            return false;
        }

        var expected = "no URL, for no host is allowed";
        return (_scope.Urls is { } rule && AllowedUrl.TryCreate(rule, text, out value!, out expected)) || Reject("url", expected!);
    }

    /// <summary>Reads an identifier of SQL.</summary>
    public bool TryRead(out SqlIdentifier value)
    {
        value = null!;
        return TryRead(out string text) && (SqlIdentifier.TryCreate(text, out value!, out var expected) || Reject("identifier", expected));
    }

    /// <summary>Reads an argument of a program that is no option.</summary>
    public bool TryRead(out ProcessArgument value)
    {
        value = null!;
        return TryRead(out string text) && (ProcessArgument.TryCreate(text, out value!, out var expected) || Reject("argument", expected));
    }

    /// <summary>Reads a mail address.</summary>
    public bool TryRead(out EmailAddress value)
    {
        value = null!;
        return TryRead(out string text) && (EmailAddress.TryCreate(text, out value!, out var expected) || Reject("email", expected));
    }
}
