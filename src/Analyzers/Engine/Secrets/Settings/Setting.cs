using System.Runtime.InteropServices;

namespace SecureTools.Analyzers.Engine.Secrets.Settings;

/// <summary>A value of a configuration file.</summary>
/// <param name="Name">Its key.</param>
/// <param name="Owner">The keys around it, or empty.</param>
/// <param name="Start">Where the value starts.</param>
/// <param name="Value">The value.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Setting(string Name, string Owner, int Start, string Value);
