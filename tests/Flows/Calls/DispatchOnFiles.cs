using System.Collections.Concurrent;
using SecureTools;

namespace Flows.Calls.OnFiles;

public sealed class ByInterface
{
    private readonly IReader _reader = new RawReader();

    private interface IReader
    {
        string Read(string name);
    }

    private sealed class RawReader : IReader
    {
        public string Read(string name) => File.ReadAllText(Path.Combine(World.Root, name)); // !SECT2102
    }

    [Tool] public string Run(string name) => _reader.Read(name);
}

public sealed class ByCarefulInterface
{
    private readonly IReader _reader = new CarefulReader();

    private interface IReader
    {
        string Read(string name);
    }

    private sealed class CarefulReader : IReader
    {
        public string Read(string name) => File.ReadAllText(Path.Combine(World.Root, Path.GetFileName(name)));
    }

    [Tool] public string Run(string name) => _reader.Read(name);
}

public sealed class ByTemplateMethod
{
    private readonly Loader _loader = new DiskLoader();

    private abstract class Loader
    {
        public string Load(string name) => Before(name) + Core(name);

        protected virtual string Before(string name) => "";

        protected abstract string Core(string name);
    }

    private sealed class DiskLoader : Loader
    {
        protected override string Core(string name) => File.ReadAllText(name); // !SECT2102
    }

    [Tool] public string Run(string name) => _loader.Load(name);
}

public sealed class ByAbstractResult
{
    private readonly Namer _namer = new PlainNamer();

    private abstract class Namer
    {
        public abstract string NameOf(string text);
    }

    private sealed class PlainNamer : Namer
    {
        public override string NameOf(string text) => text + "";
    }

    [Tool] public string Run(string name) => File.ReadAllText(Path.Combine(World.Root, _namer.NameOf(name))); // !SECT2102
}

public sealed class ByAbstractResultClean
{
    private readonly Namer _namer = new LengthNamer();

    private abstract class Namer
    {
        public abstract string NameOf(string text);
    }

    private sealed class LengthNamer : Namer
    {
        public override string NameOf(string text) => text.Length + ".txt";
    }

    [Tool] public bool Run(string name) => File.Exists(Path.Combine(World.Root, _namer.NameOf(name)));
}

public static class ByExtensionResult
{
    [Tool] public static string Run(string name) => File.ReadAllText(name.InRoot()); // !SECT2102

    private static string InRoot(this string name) => World.Root + "/" + name;
}

public static class ByExtensionResultClean
{
    [Tool] public static string Run(string name) => File.ReadAllText(name.Safe());

    private static string Safe(this string name) => World.Root + "/" + Path.GetFileName(name);
}

public static class ByExtensionSink
{
    [Tool] public static string Run(string name) => name.ReadRaw();

    private static string ReadRaw(this string path) => File.ReadAllText(path); // !SECT2102
}

public static class StaticAbstract
{
    private interface IFormat
    {
        static abstract string Of(string name);
    }

    private sealed class Plain : IFormat
    {
        public static string Of(string name) => World.Root + "/" + name;
    }

    [Tool] public static string Run(string name) => File.ReadAllText(In<Plain>(name)); // !SECT2102

    private static string In<T>(string name)
        where T : IFormat => T.Of(name);
}

public static class DefaultInterfaceMethod
{
    private interface ISource
    {
        string Read(string name) => File.ReadAllText(name); // !SECT2102
    }

    private sealed class Source : ISource;

    [Tool] public static string Run(string name) => ((ISource)new Source()).Read(name);
}
