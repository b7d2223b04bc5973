import { useEffect, useRef } from 'preact/hooks';

interface FirstReadingProps {
  name: string;
  /** The questions have just been answered; the focus was at their button. */
  answered: boolean;
}

/** After the questions: the way to the academy, and what happens there. */
export function FirstReading({ name, answered }: FirstReadingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (answered) heading.current?.focus();
  }, [answered]);
  return (
    <section class="card stack" aria-labelledby="reading">
      <h2 id="reading" ref={heading} tabIndex={-1}>
        {name}，接下来读取学院里的课程
      </h2>
      <ol class="ways">
        <li>
          打开学院，用自己的账号登录。
          <div class="actions">
            <a class="btn primary" href="http://www.nmgce.gov.cn/" target="_blank" rel="noreferrer">
              打开内蒙古干部培训网络学院
            </a>
          </div>
        </li>
        <li>打开“已完成课程”页，停留几秒。右下角会提示读到了几门。</li>
        <li>有几页就翻几页，每页停留几秒；翻过的都会记下来，重复看不会重复记。</li>
        <li>点浏览器右上角的学时台账图标，看还差多少学时。</li>
      </ol>
      <p class="soft">
        学院页面在安装之前就开着的，请刷新那一页再看。线下培训在
        <a href="/ledger.html#entry">补录</a>里填写。没有读到的，看<a href="/help.html#read-missing">帮助</a>。
      </p>
    </section>
  );
}

/** What the product never does; said before anything is asked. */
export const Promises = () => (
  <ul class="promises">
    <li>
      <b>只读取</b>您自己打开的页面
    </li>
    <li>
      <b>不点击</b>、不翻页、不播放
    </li>
    <li>
      <b>不代学</b>、不代考
    </li>
    <li>
      <b>不上传</b>，资料只在这台电脑上；卸载扩展会全部删除，请常备份
    </li>
  </ul>
);
