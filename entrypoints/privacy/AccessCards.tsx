import type { Browser } from 'wxt/browser';
import {
  beyondRules,
  howEnforced,
  noOtherPermission,
  noRequests,
  permissionReasons,
  ruleWords,
} from '../../lib/sentences/ui-privacy.ts';

type Manifest = Browser.runtime.Manifest;

/** Chromium lists hosts apart, Firefox among the permissions. */
const permissionsOf = ({ permissions = [], host_permissions = [] }: Manifest): string[] => [
  ...host_permissions,
  ...permissions,
];

/** Firefox has the policy as one text, Chromium one for each kind of page. */
const policyOf = ({ content_security_policy: policy }: Manifest | { content_security_policy?: string }): string =>
  (typeof policy === 'string' ? policy : policy?.extension_pages) ?? '';

const rulesOf = (manifest: Manifest): string[] => policyOf(manifest).split('; ').filter(Boolean);

/** The permissions as the manifest has them, and why each. */
export const AccessCard = ({ manifest }: { manifest: Manifest }) => (
  <section class="card stack" aria-labelledby="permissions">
    <h2 id="permissions">要了哪些权限，为什么</h2>
    <table>
      <thead>
        <tr>
          <th scope="col">权限</th>
          <th scope="col">用在哪里</th>
        </tr>
      </thead>
      <tbody>
        {permissionsOf(manifest).map((permission) => (
          <tr key={permission}>
            <th scope="row">
              <code>{permission}</code>
            </th>
            <td>{permissionReasons[permission]}</td>
          </tr>
        ))}
      </tbody>
    </table>
    <p>{noOtherPermission}</p>
  </section>
);

/** No request is made, and what makes sure of it. */
export const RequestsCard = ({ manifest }: { manifest: Manifest }) => (
  <section class="card stack" aria-labelledby="requests">
    <h2 id="requests">
      发出的网络请求：<b class="n">0</b> 次
    </h2>
    <p>
      {noRequests}
      {howEnforced}
    </p>
    <table>
      <thead>
        <tr>
          <th scope="col">规则</th>
          <th scope="col">意思</th>
        </tr>
      </thead>
      <tbody>
        {rulesOf(manifest).map((rule) => (
          <tr key={rule}>
            <th scope="row">
              <code>{rule}</code>
            </th>
            <td>{ruleWords[rule.split(' ')[0] ?? '']}</td>
          </tr>
        ))}
      </tbody>
    </table>
    <ul>
      {beyondRules.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  </section>
);
