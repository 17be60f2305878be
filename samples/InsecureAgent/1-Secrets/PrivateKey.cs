namespace InsecureAgent.Secrets.PrivateKey;

public static class Certificate
{
    // SECT1005 warning: a private key that is not private.
    public const string Key = "-----BEGIN PRIVATE " + "KEY-----\nMHcCAQEEIBx9q2KpQ7vZr4Tn8WcYl3JmHs5Dg6Xf1Ub0Ea9RiOoAoGCCqGSM49";
}
