namespace SecureTools.Tests.Sanitizing;

/// <summary>What the file system adds: links, and what happens to them between checking and opening.</summary>
public sealed class SafePathTests : IDisposable
{
    private readonly TempDirectory _temp = new();

    public void Dispose() => _temp.Dispose();

    [Fact]
    public void FileBelow_IsWrittenAndRead()
    {
        Directory.CreateDirectory(_temp.Inside("a"));
        var path = _temp.Path_("a/b.txt");
        Assert.False(path.Exists);
        using (var stream = path.OpenWrite())
        {
            stream.Write("text"u8);
        }

        using var reader = new StreamReader(path.OpenRead());
        Assert.Equal("text", reader.ReadToEnd());
        Assert.True(path.Exists);
        Assert.Equal(_temp.Root.FullPath + Path.DirectorySeparatorChar + Path.Combine("a", "b.txt"), path.FullPath);
        Assert.Equal("a/b.txt", path.ToString());
    }

    [Theory]
    [InlineData("../outside")]
    [InlineData("../outside/secret.txt")]
    [InlineData("..")]
    [InlineData(".")]
    [InlineData("/etc/passwd")]
    [InlineData("/")]
    [InlineData("nothing/../../outside")]
    [InlineData("../root2")]
    [InlineData("loop")]
    public void LinkOutOfTheDirectory_IsRefused(string target)
    {
        File.CreateSymbolicLink(_temp.Inside("loop"), target);
        Assert.False(_temp.Takes("loop"));
        Assert.Equal(target == ".", _temp.Takes("loop/a"));
        Assert.False(_temp.Takes("loop/../a"));
    }

    [Fact]
    public void LinkToTheRootItself_LeadsBelowOnlyWithMoreNames()
    {
        File.CreateSymbolicLink(_temp.Inside("self"), _temp.Root.FullPath);
        Assert.False(_temp.Takes("self"));
        Assert.True(_temp.Takes("self/a"));
    }

    [Fact]
    public void LinkInside_IsFollowed_AlsoThroughAnother()
    {
        Directory.CreateDirectory(_temp.Inside("real"));
        File.WriteAllText(_temp.Inside("real/a.txt"), "inside");
        File.CreateSymbolicLink(_temp.Inside("one"), "real");
        File.CreateSymbolicLink(_temp.Inside("two"), _temp.Inside("one"));
        using var reader = new StreamReader(_temp.Path_("two/a.txt").OpenRead());
        Assert.Equal("inside", reader.ReadToEnd());
    }

    [Fact]
    public void LinkBehindALink_ThatLeavesTheDirectory_IsRefused()
    {
        Directory.CreateDirectory(_temp.Inside("real"));
        File.CreateSymbolicLink(_temp.Inside("real/out"), _temp.Outside());
        File.CreateSymbolicLink(_temp.Inside("in"), "real/out");
        Assert.False(_temp.Takes("in/secret.txt"));
        Assert.False(_temp.Takes("real/out/secret.txt"));
        Assert.True(_temp.Takes("real/other"));
    }

    [Fact]
    public void DirectoryWhoseNameBeginsLikeTheRoots_IsOutside()
    {
        Directory.CreateDirectory(_temp.Inside().TrimEnd('/') + "2");
        File.CreateSymbolicLink(_temp.Inside("twin"), "../root2");
        Assert.False(_temp.Takes("twin/a"));
    }

    [Fact]
    public void RootInOtherLetters_IsAnotherDirectory()
    {
        File.CreateSymbolicLink(_temp.Inside("upper"), Path.Combine(Path.GetDirectoryName(_temp.Root.FullPath)!, "ROOT"));
        Assert.False(_temp.Takes("upper/a"));
    }

    [Fact]
    public void RootBehindALink_IsTheDirectoryItLeadsTo()
    {
        var link = _temp.Outside("link");
        File.CreateSymbolicLink(link, _temp.Inside());
        var root = PathRoot.Create(link);
        Assert.Equal(_temp.Root.FullPath, root.FullPath);
        Assert.True(SafePath.TryCreate(root, "a", out var path));
        Assert.Equal(_temp.Path_("a"), path);
    }

    [Fact]
    public void LinkMadeAfterTheCheck_IsNotFollowed()
    {
        var path = _temp.Path_("later.txt");
        File.CreateSymbolicLink(_temp.Inside("later.txt"), _temp.Outside("secret.txt"));
        Assert.Throws<UnauthorizedAccessException>(path.OpenRead);
        Assert.Throws<UnauthorizedAccessException>(path.OpenWrite);
        Assert.False(path.Exists);
        Assert.Equal("secret", File.ReadAllText(_temp.Outside("secret.txt")));
    }

    [Fact]
    public void DirectoryReplacedAfterTheCheck_IsNotFollowed()
    {
        Directory.CreateDirectory(_temp.Inside("d"));
        var path = _temp.Path_("d/secret.txt");
        Directory.Delete(_temp.Inside("d"));
        File.CreateSymbolicLink(_temp.Inside("d"), _temp.Outside());
        Assert.Throws<UnauthorizedAccessException>(path.OpenRead);
    }

    [Fact]
    public void FileThatDeletesItself_IsNotTaken() =>
        Assert.Throws<ArgumentException>(() => _temp.Path_("a").Open(new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, Options = FileOptions.DeleteOnClose }));

    [Theory]
    [InlineData(FileMode.Create, 0)]
    [InlineData(FileMode.Truncate, 0)]
    [InlineData(FileMode.OpenOrCreate, 3)]
    [InlineData(FileMode.Append, 3)]
    public void Mode_DoesWhatItSays(FileMode mode, long length)
    {
        File.WriteAllText(_temp.Inside("a"), "old");
        using var stream = _temp.Path_("a").Open(new FileStreamOptions { Mode = mode, Access = FileAccess.Write });
        Assert.Equal(length, stream.Length);
    }

    [Fact]
    public void Roots_MustBeRealDirectories()
    {
        Assert.Throws<ArgumentException>(() => PathRoot.Create("relative"));
        Assert.Throws<ArgumentException>(() => PathRoot.Create("/"));
        Assert.Throws<ArgumentException>(() => PathRoot.Create(_temp.Inside("missing")));
        Assert.Throws<ArgumentException>(() => PathRoot.Create(_temp.Outside("secret.txt")));
        File.CreateSymbolicLink(_temp.Inside("top"), "/");
        Assert.Throws<ArgumentException>(() => PathRoot.Create(_temp.Inside("top")));
    }

    [Fact]
    public void Equality_IsOfTextAndDirectory()
    {
        Directory.CreateDirectory(_temp.Inside("sub"));
        Assert.True(SafePath.TryCreate(PathRoot.Create(_temp.Inside("sub")), "a", out var other));
        Assert.Equal(_temp.Path_(@"x\a"), _temp.Path_("x/a"));
        Assert.Equal(_temp.Path_("a").GetHashCode(), _temp.Path_("a").GetHashCode());
        Assert.NotEqual(_temp.Path_("a"), _temp.Path_("A"));
        Assert.NotEqual(_temp.Path_("a"), other);
        Assert.False(_temp.Path_("a").Equals(null));
    }
}
