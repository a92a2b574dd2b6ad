import { describe, expect, it } from 'vitest';
import { graphUrls, platformDomain, siteUrl } from './hosts.ts';

const local = (hostname: string) => ({ protocol: 'http:', hostname, port: '4000' });

describe('hosts', () => {
  it('finds the graph from any site of a development machine', () => {
    for (const host of ['alif24.localhost', 'harf.alif24.localhost', 'lession.alif24.localhost']) {
      expect(graphUrls(local(host))).toEqual({
        http: 'http://api.alif24.localhost:4000/graphql',
        socket: 'ws://api.alif24.localhost:4000/graphql',
      });
    }
  });

  it('finds the graph in production over TLS and without a port', () => {
    expect(graphUrls({ protocol: 'https:', hostname: 'olimp.alif24.uz', port: '' })).toEqual({
      http: 'https://api.alif24.uz/graphql',
      socket: 'wss://api.alif24.uz/graphql',
    });
    expect(platformDomain({ protocol: 'https:', hostname: 'alif24.uz', port: '' })).toBe('alif24.uz');
  });

  it('stays on the same host where names do not resolve', () => {
    expect(graphUrls(local('localhost')).http).toBe('http://localhost:4000/graphql');
    expect(graphUrls(local('127.0.0.1')).http).toBe('http://127.0.0.1:4000/graphql');
  });

  it('leads from one site to another', () => {
    expect(siteUrl('lessons', local('harf.alif24.localhost'))).toBe('http://lession.alif24.localhost:4000');
    expect(siteUrl('main', local('crm.alif24.localhost'))).toBe('http://alif24.localhost:4000');
  });
});
