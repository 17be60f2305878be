namespace SecureTools;

/// <summary>A host has no address, or one that is not public. Nothing was sent to it. The message names neither.</summary>
public sealed class AddressRefusedException : IOException
{
    internal AddressRefusedException()
        : base("The host has no address, or one that may not be reached.")
    {
    }
}
